package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodSequenceTest {
  private static final LocalDate SPRING = LocalDate.of(2024, 3, 4);
  private static final LocalDate SUMMER = LocalDate.of(2024, 6, 3);
  private static final LocalDate AUTUMN = LocalDate.of(2024, 9, 2);

  @Test
  void makesWholePeriodsEvenWhereTheSpanIsNot() {
    assertThat(PeriodSequence.of(Cadence.MONTH, Period.parse("2024-01-31/2024-03-02"))
            .periods())
        .extracting(Period::toString)
        .containsExactly("2024-01", "2024-02", "2024-03");
    assertThat(PeriodSequence.of(Cadence.MONTH, Period.parse("2024-01-31/2024-03-02"))
            .span())
        .isEqualTo(Period.parse("2024-Q1"));
  }

  @Test
  void makesOnePeriodOfASpanThatFitsInOne() {
    assertThat(PeriodSequence.of(Cadence.YEAR, Period.parse("2024-02-29")).periods())
        .containsExactly(Period.parse("2024"));
  }

  @Test
  void goesFromTheLongYearToTheNext() {
    assertThat(PeriodSequence.of(Cadence.WEEK, Period.parse("2020-12-27/2021-01-05"))
            .periods())
        .extracting(Period::toString)
        .containsExactly("2020-W52", "2020-W53", "2021-W01");
  }

  @Test
  void findsThePeriodOfADay() {
    PeriodSequence seasons = PeriodSequence.startingOn(List.of(SUMMER, SPRING), AUTUMN);

    assertThat(seasons.periodOf(SPRING)).contains(Period.of(SPRING, SUMMER));
    assertThat(seasons.periodOf(SUMMER.minusDays(1))).contains(Period.of(SPRING, SUMMER));
    assertThat(seasons.periodOf(SUMMER)).contains(Period.of(SUMMER, AUTUMN));
    assertThat(seasons.periodOf(SPRING.minusDays(1))).isEmpty();
    assertThat(seasons.periodOf(AUTUMN)).isEmpty();
  }

  @Test
  void isEqualToASequenceOfTheSamePeriods() {
    assertThat(
            PeriodSequence.startingOn(List.of(LocalDate.of(2024, 1, 1)), LocalDate.of(2024, 2, 1)))
        .isEqualTo(PeriodSequence.of(Cadence.MONTH, Period.parse("2024-01")))
        .hasSameHashCodeAs(PeriodSequence.of(Cadence.MONTH, Period.parse("2024-01")))
        .isNotEqualTo(PeriodSequence.of(Cadence.WEEK, Period.parse("2024-01")))
        .hasToString("[2024-01]");
  }

  @Test
  void refusesToBeWithoutStart() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PeriodSequence.startingOn(List.of(), AUTUMN))
        .returns("period-sequence.must-have-start-and-end", Refusal::code);
  }

  @Test
  void refusesToEndBeforeItsLastStart() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PeriodSequence.startingOn(List.of(SPRING, AUTUMN), AUTUMN))
        .returns("period-sequence.must-end-after-last-start", Refusal::code);
  }
}
