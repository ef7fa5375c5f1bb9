package io.sdr.kpi.rule;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.util.Optional;
import org.immutables.value.Value;

/** A fixed amount for the period, whatever was sold, for someone who was there. */
@Value.Immutable
abstract class Bonus implements PayRule {
  abstract Agreed amount();

  @Value.Default
  Partial partial() {
    return Partial.FULL;
  }

  @Value.Check
  void check() {
    Refusal.unless(amount().mayBeAmount(), "bonus.must-be-an-amount");
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.bonus");
    return Participant.earned(
        step, Operation.GIVEN, ForPeriod.dueTo(participant, amount(), partial(), step));
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Optional.of(Formulas.given(this, participant));
  }
}
