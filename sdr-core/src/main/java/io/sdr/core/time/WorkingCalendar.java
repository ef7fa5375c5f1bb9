package io.sdr.core.time;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.value.Refusal;
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
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<DayOfWeek> weeklyDaysOff();

  /** Days off besides the weekly ones. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<LocalDate> holidays();

  /** Days that are worked although the week or a holiday says otherwise. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<LocalDate> workedInstead();

  /** Whether the day is worked. */
  public boolean isWorked(LocalDate day) {
    return workedInstead().contains(day)
        || !(weeklyDaysOff().contains(day.getDayOfWeek()) || holidays().contains(day));
  }

  /**
   * How many days of a range are worked.
   *
   * @throws Refusal if the range has no start or no end
   */
  public int workedDays(LocalDateRange range) {
    Refusal.unless(
        !range.isUnboundedStart() && !range.isUnboundedEnd(),
        "working-calendar.must-count-within-start-and-end",
        range);
    return Math.toIntExact(range.stream().filter(this::isWorked).count());
  }

  /** Builds a calendar. */
  public static final class Builder extends ImmutableWorkingCalendar.Builder {
    Builder() {}
  }
}
