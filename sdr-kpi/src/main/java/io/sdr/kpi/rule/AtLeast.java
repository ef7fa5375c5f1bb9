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

/**
 * Another rule's pay, but never less than was guaranteed, also where the rule does not apply. To who was not there nothing is
 * guaranteed: what the rule pays, or takes back, stands.
 */
@Value.Immutable
abstract class AtLeast implements PayRule {
  abstract Agreed floor();

  @Value.Default
  Partial partial() {
    return Partial.BY_DAYS;
  }

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
    if (isForNobody(dueTo(participant, Trace.silent()))) {
      Trace step = trace.step("pay.not-guaranteed");
      return Participant.sameAsBelow(step, rule().earn(participant, step));
    }
    Trace step = trace.step("pay.at-least");
    Measured<BigMoney> due = dueTo(participant, step);
    Measured<Earnings> earned = rule().earn(participant, step);
    Measured<Earnings> guaranteed = due.map(floor -> {
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
    Measured<BigMoney> due = dueTo(participant, Trace.silent());
    return isForNobody(due)
        ? rule().formulaFor(participant)
        : due.value()
            .flatMap(floor -> rule()
                .formulaFor(participant)
                .map(formula -> new PayFormula.AtLeast(floor, formula)));
  }

  private Measured<BigMoney> dueTo(Participant participant, Trace trace) {
    return ForPeriod.dueTo(participant, floor(), partial(), trace);
  }

  private static boolean isForNobody(Measured<BigMoney> due) {
    return due.undefined()
        .filter(reason -> reason.equals("not-present") || reason.equals("no-paid-day"))
        .isPresent();
  }

  private static Earnings topped(Measured<Earnings> earned, BigMoney floor) {
    return earned
        .value()
        .flatMap(Earnings::byCredit)
        .map(parts -> Earnings.of(floor, parts))
        .orElseGet(() -> Earnings.of(floor));
  }
}
