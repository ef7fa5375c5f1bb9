package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

@Value.Immutable
abstract class InProportionTo implements PayoutTiming {
  @Value.Parameter
  abstract FlowStep step();

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    ImmutableList.Builder<Payout> payouts = ImmutableList.builder();
    BigMoney happened = BigMoney.zero(flow.worth().getCurrencyUnit());
    Money paid = Money.zero(earned.getCurrencyUnit());
    for (DealFlow.Flow part : flow.of(step())) {
      happened = happened.plus(part.amount());
      Money due = share(earned, happened, flow.worth());
      if (!due.isEqual(paid)) {
        payouts.add(new Payout(part.day(), due.minus(paid), "payout.in-proportion"));
        paid = due;
      }
    }
    return payouts.build();
  }

  /** Of the running total, so that cents are neither lost nor paid twice. */
  private static Money share(Money earned, BigMoney happened, BigMoney worth) {
    if (!worth.isPositive() || !happened.isLessThan(worth)) {
      return earned;
    }
    BigDecimal part = happened.getAmount().max(BigDecimal.ZERO);
    BigDecimal due = Decimals.quotient(earned.getAmount().multiply(part), worth.getAmount());
    return Money.of(earned.getCurrencyUnit(), due, RoundingMode.HALF_UP);
  }
}
