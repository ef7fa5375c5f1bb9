package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class OnFirst implements PayoutTiming {
  @Value.Parameter
  abstract FlowStep step();

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    return earned.isZero()
        ? ImmutableList.of()
        : flow.of(step()).stream()
            .limit(1)
            .map(part -> new Payout(part.day(), earned, "payout.on-first"))
            .collect(ImmutableList.toImmutableList());
  }
}
