package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-29, 2024-02-29",
    "WEEK, 2021-01-03, 2020-W53",
    "WEEK, 2021-01-04, 2021-W01",
    "WEEK, 2024-12-30, 2025-W01",
    "MONTH, 2024-02-29, 2024-02",
    "QUARTER, 2024-03-31, 2024-Q1",
    "QUARTER, 2024-04-01, 2024-Q2",
    "QUARTER, 2024-12-31, 2024-Q4",
    "HALF_YEAR, 2024-06-30, 2024-H1",
    "HALF_YEAR, 2024-07-01, 2024-H2",
    "YEAR, 2024-12-31, 2024"
  })
  void cutsTheCalendarAtItsOwnBounds(Cadence cadence, LocalDate day, String period) {
    assertThat(cadence.periodOf(day)).hasToString(period);
  }
}
