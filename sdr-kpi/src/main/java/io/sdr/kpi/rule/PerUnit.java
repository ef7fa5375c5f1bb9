package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The same amount for each of something that is counted. */
@Value.Immutable
abstract class PerUnit implements PayRule {
  abstract Measure units();

  abstract Agreed amount();

  @Value.Check
  void check() {
    Refusal.unless(amount().mayBeAmount(), "per-unit.must-have-an-amount");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(units());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.per-unit");
    Measured<BigMoney> earned = participant
        .performance()
        .read(units(), step)
        .flatMap(PerUnit::count)
        .flatMap(units -> amount().amountFor(participant).map(amount -> {
          step.given("amount", amount).given("units", units);
          return amount.multipliedBy(units);
        }));
    return Participant.earned(step, Operation.PRODUCT, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Optional.of(Formulas.given(this, participant));
  }

  private static Measured<BigDecimal> count(Figure figure) {
    return figure instanceof Figure.Plain plain
        ? Measured.of(plain.value())
        : Measured.undefined("not-a-count");
  }
}
