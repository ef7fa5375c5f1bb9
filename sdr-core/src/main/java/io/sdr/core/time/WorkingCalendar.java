package io.sdr.core.time;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * Which days are worked: all but the weekly days off and the holidays, and a day off that is worked instead of another
 * counts as worked.
 */
@Value.Immutable
public abstract class WorkingCalendar {
  WorkingCalendar() {}

  /** Saturday and Sunday off, no holidays. */
  public static WorkingCalendar mondayToFriday() {
    return builder().addWeeklyDaysOff(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).build();
  }

  /** Starts a calendar in which every day is worked. */
  public static Builder builder() {
    return new Builder();
  }

  /** The days off of every week. */
  public abstract ImmutableSet<DayOfWeek> weeklyDaysOff();

  /** Days off besides the weekly ones. */
  public abstract ImmutableSet<LocalDate> holidays();

  /** Days that are worked although the week or a holiday says otherwise. */
  public abstract ImmutableSet<LocalDate> workedInstead();

  /** Whether the day is worked. */
  public boolean isWorked(LocalDate day) {
    return workedInstead().contains(day)
        || !(weeklyDaysOff().contains(day.getDayOfWeek()) || holidays().contains(day));
  }

  /** How many days of a bounded range are worked. */
  public int workedDays(LocalDateRange range) {
    return Math.toIntExact(range.stream().filter(this::isWorked).count());
  }

  /** Builds a calendar. */
  public static final class Builder extends ImmutableWorkingCalendar.Builder {
    Builder() {}
  }
}
