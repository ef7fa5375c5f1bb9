package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class WhenAll implements PayoutTiming {
  @Value.Parameter
  abstract FlowStep step();

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    return flow.payoutsWhile(
        happened -> !happened.isLessThan(flow.worth()), step(), earned, "payout.when-all");
  }
}
