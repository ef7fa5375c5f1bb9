package io.sdr.core.json;

import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Spans of days as text: two dates, the second being the first day after the span; {@code ..} for no start or end. */
final class DateRanges {
  private static final String OPEN = "..";

  private DateRanges() {}

  static LocalDateRange parse(String text) {
    int slash = text.indexOf('/');
    Refusal.unless(slash > 0, "date-range.must-be-well-formed");
    String start = text.substring(0, slash);
    String end = text.substring(slash + 1);
    return LocalDateRange.of(
        start.equals(OPEN) ? LocalDate.MIN : LocalDate.parse(start),
        end.equals(OPEN) ? LocalDate.MAX : LocalDate.parse(end));
  }

  static String text(LocalDateRange dates) {
    return (dates.isUnboundedStart() ? OPEN : dates.getStart())
        + "/"
        + (dates.isUnboundedEnd() ? OPEN : dates.getEnd());
  }
}
