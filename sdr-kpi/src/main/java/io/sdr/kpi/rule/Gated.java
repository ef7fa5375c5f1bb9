package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;

/** Another rule's pay, but only where a condition holds. */
@Value.Immutable
abstract class Gated implements PayRule {
  abstract Condition when();

  abstract PayRule rule();

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public ImmutableList<Measure> measures() {
    return when().of().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.gate");
    Optional<String> failure = when().failureFor(participant, step);
    return failure.isPresent()
        ? Measured.undefined(failure.get())
        : Participant.sameAsBelow(step, rule().earn(participant, step));
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return rule().formulaFor(participant).flatMap(then -> when().formulaFor(participant, then));
  }
}
