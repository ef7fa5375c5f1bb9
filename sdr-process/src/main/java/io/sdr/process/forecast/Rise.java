package io.sdr.process.forecast;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * How chances rise together, none above 100 %, until open deals bring an amount on average: {@code Σ aᵢ·min(1, r·pᵢ)} grows with
 * {@code r} along straight lines, and the deals with the best chances are sure first.
 *
 * @param sure how many deals are sure by then
 * @param certain what these bring
 * @param missing what the others must bring
 * @param weighted what is expected of the others
 */
record Rise(long sure, BigDecimal certain, BigDecimal missing, BigDecimal weighted) {
  /**
   * The rise that brings an amount above what is expected; undefined ({@code not-enough-however-far-chances-rise}) where all deals
   * with a chance together do not bring it.
   */
  static Measured<Rise> to(BigDecimal amount, List<ProspectChance> open) {
    List<ProspectChance> bestFirst = open.stream()
        .filter(one -> one.fraction().signum() > 0)
        .sorted(Comparator.comparing(ProspectChance::fraction).reversed())
        .toList();
    BigDecimal certain = BigDecimal.ZERO;
    BigDecimal weighted = Shares.sum(bestFirst.stream().map(Rise::weighted).toList());
    for (int sure = 0; sure < bestFirst.size(); sure++) {
      ProspectChance next = bestFirst.get(sure);
      BigDecimal missing = amount.subtract(certain);
      if (missing.multiply(next.fraction()).compareTo(weighted) <= 0) {
        return Measured.of(new Rise(sure, certain, missing, weighted));
      }
      certain = certain.add(next.prospect().worth());
      weighted = weighted.subtract(weighted(next));
    }
    return Measured.undefined("not-enough-however-far-chances-rise");
  }

  private static BigDecimal weighted(ProspectChance one) {
    return one.prospect().worth().multiply(one.fraction());
  }

  BigDecimal factor() {
    return Decimals.quotient(missing, weighted);
  }
}
