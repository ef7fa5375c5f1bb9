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
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.PayoutGrid;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The pay on target, as much of it as a grid says for two attainments together. */
@Value.Immutable
abstract class MatrixPay implements PayRule {
  abstract Agreed target();

  abstract Yardstick rows();

  abstract Yardstick columns();

  abstract PayoutGrid grid();

  @Value.Check
  void check() {
    Refusal.unless(target().mayBeAmount(), "target-pay.must-have-an-amount-on-target");
  }

  @Override
  public int yardsticks() {
    return 2;
  }

  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.<Measure>builder()
        .addAll(rows().measures())
        .addAll(columns().measures())
        .build();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.matrix");
    Measured<BigMoney> earned = target()
        .amountFor(participant)
        .flatMap(target -> payout(participant, step).map(payout -> {
          step.given("target", target).given("payout", payout);
          return target.multipliedBy(payout.fraction());
        }));
    return Participant.earned(step, Operation.PRODUCT, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return rows().looksAtCredits() || columns().looksAtCredits()
        ? Optional.empty()
        : Optional.of(Formulas.given(this, participant));
  }

  private Measured<Percent> payout(Participant participant, Trace step) {
    return Attainment.read(rows(), Optional.empty(), participant, step)
        .flatMap(row -> Attainment.read(columns(), Optional.empty(), participant, step)
            .map(column -> grid().payoutAt(row, column, step)));
  }
}
