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
    ImmutableList.Builder<Payout> payouts = ImmutableList.builder();
    BigMoney happened = BigMoney.zero(flow.worth().getCurrencyUnit());
    boolean paid = false;
    for (DealFlow.Flow part : flow.of(step())) {
      happened = happened.plus(part.amount());
      if (happened.isPositive() != paid && !earned.isZero()) {
        paid = !paid;
        payouts.add(new Payout(part.day(), paid ? earned : earned.negated(), "payout.on-first"));
      }
    }
    return payouts.build();
  }
}
