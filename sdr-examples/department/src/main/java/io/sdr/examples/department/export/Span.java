package io.sdr.examples.department.export;

import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.EndDay;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** From one day of a row to another, either of which may be open. */
record Span(Field<LocalDate> start, Field<LocalDate> end, EndDay ends) {
  /** The days; a span without a day breaks the rule {@code unlessEmpty}. */
  LocalDateRange required(Row row, String unlessEmpty) {
    LocalDate from = start.optional(row).orElse(LocalDateRange.ALL.getStart());
    LocalDate to = end.optional(row).map(ends::exclusive).orElse(LocalDateRange.ALL.getEnd());
    if (!from.isBefore(to)) {
      throw end.unusable(unlessEmpty);
    }
    return LocalDateRange.of(from, to);
  }
}
