package io.sdr.process.forecast;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The shares of everything that may come: none is negative, and together they are the whole exactly. */
final class Shares {
  /** Five digits fewer than shares are computed to, so that a half is a half. */
  private static final int CERTAIN_DECIMALS = 28;

  private static final int MOST_DECIMALS = 50;

  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-60");

  private Shares() {}

  /** Probabilities to 50 decimals; what is lost or gained by that goes to the largest, which does not show it. */
  static ImmutableList<Percent> of(Collection<BigDecimal> probabilities) {
    List<BigDecimal> shares = new ArrayList<>();
    for (BigDecimal probability : probabilities) {
      shares.add(probability.setScale(
          Math.min(probability.scale(), MOST_DECIMALS), RoundingMode.HALF_EVEN));
    }
    int largest = shares.indexOf(Collections.max(shares));
    BigDecimal rest = BigDecimal.ONE.subtract(sum(shares));
    shares.set(largest, shares.get(largest).add(rest));
    return shares.stream().map(Percent::ofFraction).collect(ImmutableList.toImmutableList());
  }

  static void check(List<Percent> shares) {
    Refusal.unless(
        shares.stream().noneMatch(Percent::isNegative)
            && sum(shares.stream().map(Percent::fraction).toList()).compareTo(BigDecimal.ONE) == 0,
        "distribution.must-be-the-whole");
  }

  /** Where the shares, from the first on, reach a level. */
  static int quantile(List<Percent> shares, Percent level) {
    Refusal.unless(
        level.compareTo(Percent.ZERO) > 0 && level.compareTo(Percent.HUNDRED) < 0,
        "distribution.must-have-quantile-of-a-part",
        level);
    int place = 0;
    BigDecimal share = shares.get(0).fraction();
    while (!reaches(share, level)) {
      share = share.add(shares.get(++place).fraction());
    }
    return place;
  }

  private static boolean reaches(BigDecimal share, Percent level) {
    return share.setScale(CERTAIN_DECIMALS, RoundingMode.HALF_EVEN).compareTo(level.fraction())
        >= 0;
  }

  /** Whether a probability is of something that never happens, and whose sum over many does not show either. */
  static boolean isNegligible(BigDecimal probability) {
    return probability.compareTo(NEGLIGIBLE) < 0;
  }

  static BigDecimal sum(Collection<BigDecimal> shares) {
    return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
