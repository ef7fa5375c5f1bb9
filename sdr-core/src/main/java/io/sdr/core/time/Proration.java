package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.threeten.extra.LocalDateRange;

/** By what a part of a period is held against the whole of it: for those who joined, left or were away within it. */
public enum Proration {
  /** By the days that are worked by the calendar. */
  @JsonProperty("working-days")
  WORKING_DAYS {
    @Override
    int unitsIn(LocalDateRange dates, WorkingCalendar calendar) {
      return calendar.workedDays(dates);
    }
  },
  /** By all days. */
  @JsonProperty("calendar-days")
  CALENDAR_DAYS {
    @Override
    int unitsIn(LocalDateRange dates, WorkingCalendar calendar) {
      return dates.lengthInDays();
    }
  },
  /** By calendar months from the first to the last day; who was away for a day of a month was away for the month. */
  @JsonProperty("whole-months")
  WHOLE_MONTHS {
    @Override
    int unitsIn(LocalDateRange dates, WorkingCalendar calendar) {
      LocalDate first = dates.getStart().plusDays(-1).withDayOfMonth(1).plusMonths(1);
      LocalDate end = dates.getEnd().withDayOfMonth(1);
      return (int) Math.max(0, ChronoUnit.MONTHS.between(first, end));
    }
  };

  /** How many units a period has; zero where there is nothing to divide by. */
  public int unitsOf(Period period, WorkingCalendar calendar) {
    return unitsIn(period.dates(), calendar);
  }

  /**
   * How many units of a period lie within ranges of days. Ranges that touch or overlap are one.
   *
   * @param ranges what lies outside the period is passed over
   */
  public int unitsOf(Period period, Collection<LocalDateRange> ranges, WorkingCalendar calendar) {
    RangeSet<LocalDate> within = TreeRangeSet.create();
    ranges.stream()
        .flatMap(dates -> period.within(dates).stream())
        .forEach(both -> within.add(Range.closedOpen(both.start(), both.end())));
    return within.asRanges().stream()
        .map(dates -> LocalDateRange.of(dates.lowerEndpoint(), dates.upperEndpoint()))
        .mapToInt(dates -> unitsIn(dates, calendar))
        .sum();
  }

  abstract int unitsIn(LocalDateRange dates, WorkingCalendar calendar);
}
