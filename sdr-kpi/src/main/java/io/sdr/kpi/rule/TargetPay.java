package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.PayoutScale;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The pay on target, as much of it as a scale says for an attainment. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class TargetPay implements PayRule {
  abstract Agreed target();

  abstract Yardstick of();

  abstract PayoutScale scale();

  /** To so many decimals the attainment is rounded, halves up, before anything follows from it. */
  abstract Optional<Integer> attainmentDecimals();

  @Value.Check
  void check() {
    Refusal.unless(target().mayBeAmount(), "target-pay.must-have-an-amount-on-target");
    Attainment.checkDecimals(attainmentDecimals());
  }

  @Override
  public int yardsticks() {
    return of().kpis();
  }

  @Override
  public ImmutableList<Measure> measures() {
    return of().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.target");
    Measured<BigMoney> earned = target()
        .amountFor(participant)
        .flatMap(target -> Attainment.read(of(), attainmentDecimals(), participant, step)
            .flatMap(attained -> scale().payoutAt(attained, step))
            .map(payout -> {
              step.given("target", target).given("payout", payout);
              return target.multipliedBy(payout.fraction());
            }));
    return Participant.earned(step, Operation.PRODUCT, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return of().looksAtCredits()
        ? Optional.empty()
        : Optional.of(Formulas.given(this, participant));
  }
}
