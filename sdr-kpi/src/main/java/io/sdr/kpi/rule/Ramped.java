package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
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
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.ramped");
    return Scaled.by(share(participant, step), rule(), participant, step);
  }

  /** The month of joining is the first, whatever the day. */
  private Measured<Percent> share(Participant participant, Trace step) {
    Optional<LocalDate> joined = participant.presence().stream()
        .map(LocalDateRange::getStart)
        .min(Comparator.naturalOrder());
    if (joined.isEmpty() || !participant.isPresent()) {
      return Measured.undefined("not-present");
    }
    long month = ChronoUnit.MONTHS.between(
            YearMonth.from(joined.get()), YearMonth.from(participant.period().start()))
        + 1;
    step.given("month", Math.max(1, month));
    return Measured.of(
        month > months().size() ? Percent.HUNDRED : months().get((int) Math.max(1, month) - 1));
  }
}
