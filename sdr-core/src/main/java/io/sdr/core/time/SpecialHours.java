package io.sdr.core.time;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import org.threeten.extra.LocalDateRange;

/**
 * Days on which other hours are worked than usual, or none: a half day before a holiday, a sick leave, a Saturday of
 * stocktaking.
 *
 * @param dates which days, up to, and not including, the end
 * @param hours what is worked on each of them, in order; none when they are off
 */
public record SpecialHours(LocalDateRange dates, ImmutableList<HoursSpan> hours) {
  /**
   * Makes special hours.
   *
   * @throws Refusal if there is no day, or the hours overlap or are out of order
   */
  public SpecialHours {
    Refusal.unless(!dates.isEmpty(), "special-hours.must-last-a-day", dates);
    Refusal.unless(HoursSpan.areInOrder(hours), "working-hours.must-follow-one-another", hours);
  }

  /** Days off, the last one included. */
  public static SpecialHours off(LocalDate first, LocalDate last) {
    return new SpecialHours(LocalDateRange.ofClosed(first, last), ImmutableList.of());
  }

  /** A day with hours of its own, written as {@code 09:00-13:00}. */
  public static SpecialHours on(LocalDate day, String... hours) {
    return new SpecialHours(
        LocalDateRange.ofClosed(day, day),
        Arrays.stream(hours).map(HoursSpan::parse).collect(ImmutableList.toImmutableList()));
  }
}
