package io.sdr.kpi.cascade;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** The days of a part's period on which its person is there. */
record Attendance(ImmutableRangeSet<LocalDate> days, Optional<LocalDate> joined) {
  static Attendance of(Part part) {
    RangeSet<LocalDate> days = TreeRangeSet.create();
    if (part.presence().isEmpty()) {
      days.add(range(part.period().dates()));
    }
    part.presence().stream()
        .flatMap(dates -> part.period().within(dates).stream())
        .forEach(present -> days.add(range(present.dates())));
    part.absence().stream()
        .flatMap(dates -> part.period().within(dates).stream())
        .forEach(away -> days.remove(range(away.dates())));
    part.joined().ifPresent(first -> days.remove(Range.lessThan(first)));
    return new Attendance(ImmutableRangeSet.copyOf(days), part.joined());
  }

  private static Range<LocalDate> range(LocalDateRange dates) {
    return Range.closedOpen(dates.getStart(), dates.getEnd());
  }

  int workedDays(WorkingCalendar calendar) {
    return workedDays(Range.all(), calendar);
  }

  /** The working days, those of the first months after joining in part. */
  BigDecimal countedDays(WorkingCalendar calendar, List<Percent> ramp) {
    if (joined.isEmpty()) {
      return BigDecimal.valueOf(workedDays(calendar));
    }
    LocalDate first = joined.get();
    BigDecimal counted = BigDecimal.ZERO;
    for (int month = 0; month < ramp.size(); month++) {
      Range<LocalDate> span =
          Range.closedOpen(first.plusMonths(month), first.plusMonths(month + 1L));
      counted = counted.add(
          ramp.get(month).fraction().multiply(BigDecimal.valueOf(workedDays(span, calendar))));
    }
    return counted.add(
        BigDecimal.valueOf(workedDays(Range.atLeast(first.plusMonths(ramp.size())), calendar)));
  }

  private int workedDays(Range<LocalDate> span, WorkingCalendar calendar) {
    return days.subRangeSet(span).asRanges().stream()
        .mapToInt(part ->
            calendar.workedDays(LocalDateRange.of(part.lowerEndpoint(), part.upperEndpoint())))
        .sum();
  }
}
