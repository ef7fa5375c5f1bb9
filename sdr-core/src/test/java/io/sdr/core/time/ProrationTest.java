package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class ProrationTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.mondayToFriday();

  private static LocalDateRange dates(String from, String end) {
    return LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02, 21, 29, 1",
    "2026-Q1, 64, 90, 3",
    "2026-03-01/2026-03-31, 21, 30, 0",
    "2026-03-02/2026-05-01, 44, 60, 1",
    "2026-03-07/2026-03-09, 0, 2, 0"
  })
  void countsTheUnitsOfAPeriod(Period period, int working, int calendar, int months) {
    assertThat(Stream.of(Proration.values()).map(one -> one.unitsOf(period, CALENDAR)))
        .containsExactly(working, calendar, months);
  }

  @ParameterizedTest
  @CsvSource({"WORKING_DAYS, 23", "CALENDAR_DAYS, 31", "WHOLE_MONTHS, 1"})
  void takesRangesThatTouchOrOverlapForOne(Proration proration, int all) {
    Period month = Period.parse("2026-12");
    assertThat(proration.unitsOf(
            month,
            List.of(dates("2026-12-14", "2027-02-01"), dates("2026-11-20", "2026-12-14")),
            CALENDAR))
        .isEqualTo(all);
    assertThat(proration.unitsOf(
            month, List.of(dates("2026-12-01", "2027-01-01"), month.dates()), CALENDAR))
        .isEqualTo(proration.unitsOf(month, CALENDAR));
  }

  @Test
  void countsNothingWhereNobodyWas() {
    Period month = Period.parse("2026-12");
    for (Proration proration : Proration.values()) {
      assertThat(proration.unitsOf(month, List.of(), CALENDAR)).isZero();
      assertThat(proration.unitsOf(month, List.of(dates("2027-01-01", "2027-02-01")), CALENDAR))
          .isZero();
    }
  }
}
