package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

@Value.Immutable
abstract class OnFirst implements PayoutTiming {
  @Value.Parameter
  abstract FlowStep step();

  /** What was reversed wholly has not happened: the payout is taken back until something happens again. */
  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    return flow.payoutsWhile(BigMoney::isPositive, step(), earned, "payout.on-first");
  }
}
