package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hours from one time of the clock up to, and not including, another: {@code 09:00-13:00}. Where the end is not after
 * the start the span runs past midnight, {@code 22:00-06:00}, and belongs to the day on which it begins;
 * {@code 00:00-24:00} is a whole day.
 *
 * <p>{@code HoursSpan.parse(s.toString()).equals(s)}; JSON is that same text.
 *
 * <p>When clocks change, the clock on the wall decides: a span runs from the first moment that the clock shows its
 * start, or passes over it, to the first moment that it shows its end, or passes over it.
 *
 * @param from when it begins, in whole minutes
 * @param to when it ends, in whole minutes; midnight is the end of the day
 */
public record HoursSpan(LocalTime from, LocalTime to) {
  private static final Pattern SHAPE =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)");

  private static final String END_OF_DAY = "24:00";
  private static final int TIME_LENGTH = 5;

  /**
   * Makes a span.
   *
   * @throws Refusal if one of the times has seconds
   */
  public HoursSpan {
    Refusal.unless(
        isWholeMinute(from) && isWholeMinute(to), "hours-span.must-be-of-whole-minutes", from, to);
  }

  /**
   * Reads a span from its text form.
   *
   * @throws Refusal if it has not the form {@code 09:00-13:00}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HoursSpan parse(String text) {
    Refusal.unless(SHAPE.matcher(text).matches(), "hours-span.must-be-two-times-of-day", text);
    String end = text.substring(TIME_LENGTH + 1);
    return new HoursSpan(
        LocalTime.parse(text.substring(0, TIME_LENGTH)),
        end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(end));
  }

  /** Whether the span ends on the day after the one on which it begins; one that ends at midnight does not. */
  public boolean runsPastMidnight() {
    return !to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT);
  }

  /** The moment at which the span of a day begins. */
  Instant startOn(LocalDate day, ZoneId zone) {
    return momentOf(day.atTime(from), zone);
  }

  /** The moment at which the span of a day ends. */
  Instant endOn(LocalDate day, ZoneId zone) {
    return momentOf((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone);
  }

  /** Whether the spans of one day follow one another without overlap. */
  static boolean areInOrder(List<HoursSpan> spans) {
    for (int i = 1; i < spans.size(); i++) {
      HoursSpan before = spans.get(i - 1);
      if (!before.to.isAfter(before.from) || spans.get(i).from.isBefore(before.to)) {
        return false;
      }
    }
    return spans.size() < 2
        || !spans.get(spans.size() - 1).runsPastMidnight()
        || !spans.get(spans.size() - 1).to.isAfter(spans.get(0).from);
  }

  private static Instant momentOf(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.getSecond() == 0 && time.getNano() == 0;
  }

  @Override
  @JsonValue
  public String toString() {
    return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to);
  }
}
