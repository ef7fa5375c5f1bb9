package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.util.Optional;
import org.immutables.value.Value;

/** Another rule's pay multiplied. */
@Value.Immutable
abstract class Scaled implements PayRule {
  abstract Agreed by();

  abstract PayRule rule();

  @Value.Check
  void check() {
    Refusal.unless(by().mayBePercent(), "scaled.must-have-a-percentage");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.scaled");
    return by(by().percentFor(participant), rule(), participant, step);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Formulas.times(by().percentFor(participant), rule(), participant);
  }

  /** Another rule's pay by a percentage that is told to a step. */
  static Measured<Earnings> by(
      Measured<Percent> percent, PayRule rule, Participant participant, Trace step) {
    Measured<Earnings> scaled =
        percent.flatMap(by -> rule.earn(participant, step).map(earned -> {
          step.given("earned", earned.total()).given("by", by);
          return earned.multipliedBy(by.fraction());
        }));
    return Participant.earnedBySales(step, Operation.PRODUCT, scaled);
  }
}
