package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One sum, cut by places. */
@Value.Immutable
abstract class PrizePool implements PrizeRule {
  abstract Money pool();

  @Value.NaturalOrder
  abstract ImmutableSortedMap<Integer, Percent> shares();

  abstract Prizes.Unclaimed unclaimed();

  @Override
  public ImmutableMap<String, Money> award(ImmutableList<Standing> placed, Trace trace) {
    List<BigDecimal> weights = new ArrayList<>();
    PlacesTaken.by(placed).forEach(taken -> weights.addAll(weightsOf(taken)));
    if (unclaimed() == Prizes.Unclaimed.KEPT) {
      weights.add(sum(shares().tailMap(placed.size(), false).values()));
    }
    // nobody is there, or only places without a share are taken
    return weights.stream().allMatch(weight -> weight.signum() == 0)
        ? ImmutableMap.of()
        : PlacesTaken.told(placed, Allocation.byWeights(pool(), weights), trace);
  }

  private List<BigDecimal> weightsOf(PlacesTaken taken) {
    int sharing = taken.standings().size();
    BigDecimal together = sum(taken
        .places()
        .mapToObj(place -> shares().getOrDefault(place, Percent.ZERO))
        .toList());
    return Collections.nCopies(sharing, Decimals.quotient(together, BigDecimal.valueOf(sharing)));
  }

  private static BigDecimal sum(Collection<Percent> shares) {
    return shares.stream().map(Percent::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Value.Check
  void check() {
    Refusal.unless(pool().isPositive(), "prizes.must-be-positive");
    Refusal.unless(!shares().isEmpty(), "prizes.must-be-for-some-place");
    Refusal.unless(shares().firstKey() >= 1, "prizes.must-be-for-places-from-one");
    Refusal.unless(
        shares().values().stream().allMatch(share -> share.points().signum() > 0)
            && sum(shares().values()).compareTo(Percent.HUNDRED.points()) == 0,
        "prizes.must-share-out-the-whole-pool");
  }
}
