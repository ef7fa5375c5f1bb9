package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A share that pays the variable part of the target income exactly when the goal is met. */
@Value.Immutable
abstract class IndividualRate implements PayRule {
  abstract PayBase base();

  abstract Agreed onTarget();

  @Value.Check
  void check() {
    Refusal.unless(onTarget().mayBeAmount(), "individual-rate.must-have-an-amount-on-target");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.individual-rate");
    Measured<Earnings> earned = base()
        .turnover(participant, Optional.empty(), step)
        .flatMap(sold -> onTarget()
            .amountFor(participant)
            .flatMap(variable -> participant
                .goal(sold, Optional.empty())
                .map(goal -> share(sold, variable, goal, step))));
    return Participant.earnedBySales(step, Operation.PRORATED, earned);
  }

  private static Earnings share(Turnover sold, BigMoney variable, BigMoney goal, Trace step) {
    step.given("base", sold.sum())
        .given("variable", variable)
        .given("goal", goal)
        .given("rate", rate(variable, goal, step.step("pay.individual-rate.rate")));
    // divided last, so that exactly at the goal the variable part comes out to the cent
    return sold.earning(InProportion.of(sold.amounts(), variable.getAmount(), goal.getAmount()));
  }

  private static Percent rate(BigMoney variable, BigMoney goal, Trace step) {
    return step.given("variable", variable)
        .given("goal", goal)
        .yields(
            Operation.QUOTIENT,
            Percent.ofFraction(Decimals.quotient(variable.getAmount(), goal.getAmount())));
  }
}
