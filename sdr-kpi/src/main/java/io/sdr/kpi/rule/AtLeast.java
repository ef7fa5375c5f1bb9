package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
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
import org.joda.money.BigMoney;

/** Another rule's pay, but never less than was guaranteed, also where the rule does not apply. */
@Value.Immutable
abstract class AtLeast implements PayRule {
  abstract Agreed floor();

  abstract PayRule rule();

  @Value.Check
  void check() {
    Refusal.unless(floor().mayBeAmount(), "guarantee.must-be-an-amount");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.at-least");
    Measured<Earnings> earned = rule().earn(participant, step);
    Measured<Earnings> guaranteed = floor().amountFor(participant).map(floor -> {
      step.given("guaranteed", floor);
      earned.value().ifPresent(found -> step.given("earned", found.total()));
      return earned
          .value()
          .filter(found -> !found.total().isLessThan(floor))
          .orElseGet(() -> topped(earned, floor));
    });
    return Participant.earnedBySales(step, Operation.STATED, guaranteed);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return floor()
        .amountFor(participant)
        .value()
        .flatMap(floor ->
            rule().formulaFor(participant).map(formula -> new PayFormula.AtLeast(floor, formula)));
  }

  private static Earnings topped(Measured<Earnings> earned, BigMoney floor) {
    return earned
        .value()
        .flatMap(Earnings::byCredit)
        .map(parts -> Earnings.of(floor, parts))
        .orElseGet(() -> Earnings.of(floor));
  }
}
