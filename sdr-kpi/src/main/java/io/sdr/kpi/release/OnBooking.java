package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable(singleton = true)
abstract class OnBooking implements PayoutTiming {
  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    return earned.isZero()
        ? ImmutableList.of()
        : ImmutableList.of(new Payout(flow.booked(), earned, "payout.booked"));
  }
}
