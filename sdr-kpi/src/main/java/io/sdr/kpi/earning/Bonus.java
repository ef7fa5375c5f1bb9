package io.sdr.kpi.earning;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A fixed amount for the period, whatever was sold. */
@Value.Immutable
abstract class Bonus implements PayRule {
  abstract Agreed amount();

  @Value.Check
  void check() {
    Refusal.unless(amount().mayBeAmount(), "bonus.must-be-an-amount");
  }

  @Override
  public Measured<BigMoney> earn(Participant participant, Trace trace) {
    return Participant.earned(
        trace.step("pay.bonus"), Operation.GIVEN, amount().amountFor(participant));
  }
}
