package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

@Value.Immutable
abstract class WhenAll implements PayoutTiming {
  @Value.Parameter
  abstract FlowStep step();

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    ImmutableList.Builder<Payout> payouts = ImmutableList.builder();
    BigMoney happened = BigMoney.zero(flow.worth().getCurrencyUnit());
    boolean paid = false;
    for (DealFlow.Flow part : flow.of(step())) {
      happened = happened.plus(part.amount());
      boolean isAll = !happened.isLessThan(flow.worth());
      if (isAll != paid && !earned.isZero()) {
        payouts.add(new Payout(part.day(), isAll ? earned : earned.negated(), "payout.when-all"));
      }
      paid = isAll;
    }
    return payouts.build();
  }
}
