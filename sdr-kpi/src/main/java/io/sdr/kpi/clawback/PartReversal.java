package io.sdr.kpi.clawback;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
abstract class PartReversal implements ClawbackMethod {
  @Value.Parameter
  abstract Percent percent();

  @Value.Check
  void check() {
    Refusal.unless(
        !percent().isNegative() && percent().compareTo(Percent.HUNDRED) <= 0,
        "clawback.must-be-a-part",
        percent());
  }

  @Override
  public BigMoney takenBack(ClawbackCase facts, Trace trace) {
    BigMoney paid = facts.paid().toBigMoney();
    Trace step = trace.step("payout.clawback.reversal");
    Percent part = Percent.ofFraction(facts.part().multiply(percent().fraction()));
    return step.given("paid", paid)
        .given("part", part)
        .given("sold", facts.sold())
        .given("returned", facts.returned())
        .given("percent", percent())
        .yields(Operation.PRODUCT, paid.multipliedBy(part.fraction()));
  }
}
