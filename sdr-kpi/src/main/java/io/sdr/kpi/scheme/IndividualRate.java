package io.sdr.kpi.scheme;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A share that pays the variable part of the target income exactly when the goal is met. */
@Value.Immutable
abstract class IndividualRate implements PayRule {
  abstract Measure base();

  abstract Agreed onTarget();

  @Value.Check
  void check() {
    Refusal.unless(onTarget().mayBeAmount(), "individual-rate.must-have-an-amount-on-target");
  }

  @Override
  public Measured<BigMoney> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.individual-rate");
    Measured<BigMoney> earned = participant
        .amount(base(), step)
        .flatMap(base -> rate(participant, step).map(rate -> {
          step.given("base", base).given("rate", rate);
          return base.multipliedBy(rate.fraction());
        }));
    return Participant.earned(step, Operation.PRODUCT, earned);
  }

  private Measured<Percent> rate(Participant participant, Trace trace) {
    Trace step = trace.step("pay.individual-rate.rate");
    Measured<Percent> rate = onTarget()
        .amountFor(participant)
        .flatMap(variable -> goal(participant).flatMap(goal -> quotient(variable, goal, step)));
    step.yields(Operation.QUOTIENT, rate.map(Figure::of));
    return rate;
  }

  private Measured<Figure> goal(Participant participant) {
    return participant
        .performance()
        .goalOf(base())
        .map(Goal::target)
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("no-goal"));
  }

  private static Measured<Percent> quotient(BigMoney variable, Figure goal, Trace step) {
    step.given("variable", variable).given("goal", goal);
    return Figure.of(variable).isLike(goal) && goal.number().orElseThrow().signum() > 0
        ? Measured.of(Percent.ofFraction(
            Decimals.quotient(variable.getAmount(), goal.number().orElseThrow())))
        : Measured.undefined("zero-target");
  }
}
