package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.testkit.Refusals;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01",
    "2024-H1, 2024-01-01, 2024-07-01",
    "2024-H2, 2024-07-01, 2025-01-01",
    "2024-Q1, 2024-01-01, 2024-04-01",
    "2024-Q4, 2024-10-01, 2025-01-01",
    "2024-02, 2024-02-01, 2024-03-01",
    "2024-12, 2024-12-01, 2025-01-01",
    "2020-W53, 2020-12-28, 2021-01-04",
    "2021-W01, 2021-01-04, 2021-01-11",
    "2024-02-29, 2024-02-29, 2024-03-01",
    "2011-05-31/2011-08-31, 2011-05-31, 2011-08-31",
    "0001, 0001-01-01, 0002-01-01",
    "0123-Q2, 0123-04-01, 0123-07-01",
    "9999-W51, 9999-12-20, 9999-12-27"
  })
  void isNamedByTheShortestNameOfItsSpan(String name, LocalDate start, LocalDate end) {
    Period period = Period.of(start, end);

    assertThat(period).hasToString(name);
    assertThat(Period.parse(name)).isEqualTo(period).hasSameHashCodeAs(period);
  }

  @Test
  void acceptsALongNameForAShortOne() {
    assertThat(Period.parse("2024-01-01/2025-01-01")).isEqualTo(Period.parse("2024"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-",
        "2024-13",
        "2024-00",
        "2024-H3",
        "2024-Q0",
        "2024-Q5",
        "2024-W00",
        "2024-W53",
        "2024-W54",
        "2023-02-29",
        "2024-04-31",
        "2024-1",
        "2024-01-01/",
        "2024-01-01/2024-13-01",
        "2024/2025",
        "2024-01/2024-02",
        "2024-01-01/P1M",
        " 2024",
        "2024\n",
        "-2024",
        "+12024",
        "\u0662\u0660\u0662\u0664"
      })
  void refusesATextThatNamesNoPeriod(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Period.parse(text))
        .returns("period.must-be-well-formed", Refusal::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01/2024-01-01", "2024-01-02/2024-01-01"})
  void refusesToBeEmptyOrReversed(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Period.parse(text))
        .returns("period.must-not-be-empty", Refusal::code);
  }

  @Test
  void refusesToBeEmptyOrEndless() {
    LocalDate day = LocalDate.of(2024, 2, 29);

    assertRefused("period.must-not-be-empty", LocalDateRange.ofEmpty(day));
    assertRefused("period.must-have-start-and-end", LocalDateRange.ofUnboundedStart(day));
    assertRefused("period.must-have-start-and-end", LocalDateRange.ofUnboundedEnd(day));
    assertRefused("period.must-have-start-and-end", LocalDateRange.ALL);
  }

  @Test
  void refusesYearsThatFourDigitsCannotWrite() {
    assertRefused(
        "period.must-lie-in-four-digit-years",
        LocalDateRange.of(LocalDate.of(0, 12, 31), LocalDate.of(1, 1, 2)));
    assertRefused(
        "period.must-lie-in-four-digit-years",
        LocalDateRange.of(LocalDate.of(9999, 12, 1), LocalDate.of(10_000, 1, 1)));
    assertThat(Period.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
        .hasToString("0001-01-01/9999-12-31");
  }

  @Test
  void containsItsFirstDayAndItsLastButNotItsEnd() {
    Period february = Period.parse("2024-02");

    assertThat(february.contains(LocalDate.of(2024, 2, 1))).isTrue();
    assertThat(february.contains(LocalDate.of(2024, 2, 29))).isTrue();
    assertThat(february.contains(LocalDate.of(2024, 3, 1))).isFalse();
    assertThat(february.contains(LocalDate.of(2024, 1, 31))).isFalse();
    assertThat(february.lastDay()).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 366",
    "2023, 365",
    "2024-02, 29",
    "2023-02, 28",
    "2024-H1, 182",
    "2020-W53, 7",
    "2024-02-29, 1"
  })
  void countsItsDays(String name, int days) {
    assertThat(Period.parse(name).days()).isEqualTo(days);
  }

  @Test
  void sharesDaysOnlyWithARangeThatOverlaps() {
    Period march = Period.parse("2024-03");

    assertThat(march.within(LocalDateRange.ALL)).contains(march);
    assertThat(march.within(LocalDateRange.ofUnboundedStart(LocalDate.of(2024, 3, 2))))
        .contains(Period.parse("2024-03-01"));
    assertThat(march.within(Period.parse("2024-02").dates())).isEmpty();
    assertThat(march.within(Period.parse("2024-04").dates())).isEmpty();
    assertThat(march.within(LocalDateRange.ofEmpty(LocalDate.of(2024, 3, 5)))).isEmpty();
  }

  @Test
  void isOrderedByStartAndThenByEnd() {
    assertThat(Stream.of("2024", "2024-01", "2024-Q1", "2023-12-31", "2024-01-01")
            .map(Period::parse)
            .sorted())
        .extracting(Period::toString)
        .containsExactly("2023-12-31", "2024-01-01", "2024-01", "2024-Q1", "2024");
  }

  private static void assertRefused(String code, LocalDateRange dates) {
    Refusals.assertRefused(code, () -> Period.of(dates));
  }
}
