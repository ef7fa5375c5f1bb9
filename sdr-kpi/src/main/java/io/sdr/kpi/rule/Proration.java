package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.time.WorkingCalendar;
import org.threeten.extra.LocalDateRange;

/** How the salary of someone who was there for a part of the time is divided. */
public enum Proration {
  /** By the days that are worked by the calendar. */
  @JsonProperty("working-days")
  WORKING_DAYS {
    @Override
    int days(LocalDateRange range, WorkingCalendar calendar) {
      return calendar.workedDays(range);
    }
  },
  /** By all days. */
  @JsonProperty("calendar-days")
  CALENDAR_DAYS {
    @Override
    int days(LocalDateRange range, WorkingCalendar calendar) {
      return range.lengthInDays();
    }
  };

  abstract int days(LocalDateRange range, WorkingCalendar calendar);
}
