package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** Another rule's pay, in part while the person is new. */
@Value.Immutable
abstract class Ramped implements PayRule {
  abstract ImmutableList<Percent> months();

  abstract PayRule rule();

  @Value.Check
  void check() {
    Refusal.unless(!months().isEmpty(), "ramp.must-have-months");
    Refusal.unless(months().stream().noneMatch(Percent::isNegative), "ramp.must-not-be-negative");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.ramped");
    Measured<Integer> month = monthOf(participant);
    Measured<Earnings> earned = Scaled.by(month.map(this::shareIn), rule(), participant, step);
    month.value().ifPresent(number -> step.given("month", number));
    return earned;
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Formulas.times(monthOf(participant).map(this::shareIn), rule(), participant);
  }

  private Percent shareIn(int month) {
    return month > months().size() ? Percent.HUNDRED : months().get(month - 1);
  }

  /** The month of joining is the first, whatever the day. */
  private static Measured<Integer> monthOf(Participant participant) {
    if (!participant.isPresent()) {
      return Measured.undefined("not-present");
    }
    LocalDate joined = participant.presence().stream()
        .map(LocalDateRange::getStart)
        .min(Comparator.naturalOrder())
        .orElseThrow();
    LocalDate start = participant.period().start();
    long month = ChronoUnit.MONTHS.between(YearMonth.from(joined), YearMonth.from(start)) + 1;
    return Measured.of(Ints.saturatedCast(Math.max(1, month)));
  }
}
