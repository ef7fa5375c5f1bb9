package io.sdr.kpi.smart;

import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When it is to be reached. */
final class TimelyChecks {
  private TimelyChecks() {}

  static Optional<SmartFinding> end(Inspection seen, Told told) {
    Period period = seen.goal().period();
    told.given("day", Figure.of(period.lastDay()));
    return period.end().isAfter(seen.known().asOf())
        ? told.passes()
        : told.fixedBy(
                Fix.of("smart.fix.end-after", "day", Figure.of(seen.known().asOf())))
            .fails("smart.end.past");
  }

  static Optional<SmartFinding> insideParent(Inspection seen, Told told) {
    if (seen.goal().parent().isEmpty()) {
      return told.nothing();
    }
    if (seen.parent().isEmpty()) {
      return told.isUnknown("parent-not-known");
    }
    Period period = seen.goal().period();
    Period above = seen.parent().map(Goal::period).orElseThrow();
    told.given("period", period.toString()).given("parent", above.toString());
    if (above.dates().encloses(period.dates())) {
      return told.passes();
    }
    told.fixedBy(Fix.of("smart.fix.stay-in-the-parents-period"));
    return Inspection.overlap(period, above)
        ? told.warns("smart.inside-parent.partly")
        : told.fails("smart.inside-parent.outside");
  }

  static Optional<SmartFinding> length(Inspection seen, Told told) {
    Circumstances known = seen.known();
    int days = seen.goal().period().days();
    if (known.shortestDays().isEmpty() && known.longestDays().isEmpty()) {
      return told.isUnknown("cycle-not-known");
    }
    told.given("days", days);
    if (days < known.shortestDays().orElse(0)) {
      int shortest = known.shortestDays().getAsInt();
      LocalDate last = seen.goal().period().start().plusDays(shortest - 1L);
      return told.given("shortest", shortest)
          .fixedBy(Fix.of("smart.fix.extend-to", "day", Figure.of(last)))
          .fails("smart.length.shorter-than-the-cycle");
    }
    if (days > known.longestDays().orElse(Integer.MAX_VALUE)) {
      return told.given("longest", known.longestDays().getAsInt())
          .fixedBy(Fix.of("smart.fix.divide-over-time"))
          .warns("smart.length.too-long");
    }
    if (known.shortestDays().isEmpty()) {
      return told.isUnknown("cycle-not-known");
    }
    return known.longestDays().isPresent()
        ? told.passes()
        : told.isUnknown("longest-period-not-known");
  }

  static Optional<SmartFinding> checkpoints(Inspection seen, Told told) {
    int found = seen.goal().checkpoints().size();
    int least = seen.judge().leastCheckpoints();
    told.given("found", found).given("least", least);
    return found >= least
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.add-checkpoints", "number", Figure.of(least - found)))
            .warns("smart.checkpoints.few");
  }

  static Optional<SmartFinding> deadline(Inspection seen, Told told) {
    Period period = seen.goal().period();
    told.given("day", Figure.of(period.lastDay()));
    if (seen.known().calendar().isEmpty()) {
      return told.isUnknown("calendar-not-known");
    }
    WorkingCalendar calendar = seen.known().calendar().get();
    if (calendar.isWorked(period.lastDay())) {
      return told.passes();
    }
    return told.fixedBy(lastWorkedDay(period, calendar)
            .map(day -> Fix.of("smart.fix.end-on", "day", Figure.of(day)))
            .orElseGet(() -> Fix.of("smart.fix.choose-days-that-are-worked")))
        .warns("smart.deadline.day-off");
  }

  private static Optional<LocalDate> lastWorkedDay(Period period, WorkingCalendar calendar) {
    return Stream.iterate(period.lastDay(), period::contains, day -> day.minusDays(1))
        .filter(calendar::isWorked)
        .findFirst();
  }
}
