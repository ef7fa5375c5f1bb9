package io.sdr.kpi.earning;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
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
        .flatMap(base -> onTarget()
            .amountFor(participant)
            .flatMap(variable ->
                participant.goal(base()).map(goal -> share(base, variable, goal, step))));
    return Participant.earned(step, Operation.PRORATED, earned);
  }

  private static BigMoney share(BigMoney base, BigMoney variable, BigMoney goal, Trace step) {
    step.given("base", base)
        .given("variable", variable)
        .given("goal", goal)
        .given("rate", rate(variable, goal, step.step("pay.individual-rate.rate")));
    // divided last, so that exactly at the goal the variable part comes out to the cent
    return BigMoney.of(
        base.getCurrencyUnit(),
        Decimals.quotient(base.getAmount().multiply(variable.getAmount()), goal.getAmount()));
  }

  private static Percent rate(BigMoney variable, BigMoney goal, Trace step) {
    return step.given("variable", variable)
        .given("goal", goal)
        .yields(
            Operation.QUOTIENT,
            Percent.ofFraction(Decimals.quotient(variable.getAmount(), goal.getAmount())));
  }
}
