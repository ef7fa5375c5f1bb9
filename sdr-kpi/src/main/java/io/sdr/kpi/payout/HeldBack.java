package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class HeldBack implements PayoutTiming {
  private static final int LONGEST = 3660;

  @Value.Parameter
  abstract Percent part();

  @Value.Parameter
  abstract int days();

  @Value.Parameter
  abstract PayoutTiming rest();

  @Value.Check
  void check() {
    Refusal.unless(
        !part().isNegative() && part().compareTo(Percent.HUNDRED) <= 0,
        "held-back.must-be-a-part",
        part());
    Refusal.unless(days() >= 0 && days() <= LONGEST, "held-back.must-be-for-sensible-days", days());
  }

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    return rest().payouts(earned, flow).stream()
        .flatMap(this::divided)
        .filter(payout -> !payout.amount().isZero())
        .sorted(Comparator.comparing(Payout::day))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Payout> divided(Payout payout) {
    BigDecimal held = part().points();
    ImmutableList<Money> shares = Allocation.byWeights(
        payout.amount(), List.of(Percent.HUNDRED.points().subtract(held), held));
    return Stream.of(
        new Payout(payout.day(), shares.get(0), payout.because()),
        new Payout(payout.day().plusDays(days()), shares.get(1), "payout.held-back"));
  }
}
