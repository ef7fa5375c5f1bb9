package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.threeten.extra.LocalDateRange;

/** How often something is measured, promised or paid: a way to cut the calendar into {@linkplain Period periods}. */
public enum Cadence {
  /** Calendar days. */
  @JsonProperty("day")
  DAY {
    @Override
    LocalDate startOf(LocalDate day) {
      return day;
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusDays(1);
    }
  },
  /** Weeks from Monday, as ISO 8601 counts them. */
  @JsonProperty("week")
  WEEK {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusWeeks(1);
    }
  },
  /** Calendar months. */
  @JsonProperty("month")
  MONTH {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(1);
    }
  },
  /** Calendar quarters. */
  @JsonProperty("quarter")
  QUARTER {
    @Override
    LocalDate startOf(LocalDate day) {
      return startOfMonths(day, 3);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(3);
    }
  },
  /** Calendar half-years. */
  @JsonProperty("half-year")
  HALF_YEAR {
    @Override
    LocalDate startOf(LocalDate day) {
      return startOfMonths(day, 6);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(6);
    }
  },
  /** Calendar years. */
  @JsonProperty("year")
  YEAR {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusYears(1);
    }
  };

  /** The period of this cadence in which the day lies. */
  public Period periodOf(LocalDate day) {
    LocalDate start = startOf(day);
    return Period.of(LocalDateRange.of(start, next(start)));
  }

  abstract LocalDate startOf(LocalDate day);

  abstract LocalDate next(LocalDate start);

  private static LocalDate startOfMonths(LocalDate day, int months) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
  }
}
