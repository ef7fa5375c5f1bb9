package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class WorkingCalendarTest {
  private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 8);
  private static final LocalDate SATURDAY = LocalDate.of(2024, 3, 9);

  @Test
  void worksFromMondayToFriday() {
    WorkingCalendar calendar = WorkingCalendar.mondayToFriday();

    assertThat(calendar.isWorked(FRIDAY)).isTrue();
    assertThat(calendar.isWorked(SATURDAY)).isFalse();
    assertThat(calendar.workedDays(Period.parse("2024-02").dates())).isEqualTo(21);
    assertThat(calendar.workedDays(Period.parse("2023-02").dates())).isEqualTo(20);
  }

  @Test
  void worksEveryDayUnlessToldOtherwise() {
    assertThat(WorkingCalendar.builder().build().workedDays(Period.parse("2024").dates()))
        .isEqualTo(366);
  }

  @Test
  void restsOnHolidays() {
    WorkingCalendar calendar = WorkingCalendar.builder()
        .from(WorkingCalendar.mondayToFriday())
        .addHolidays(FRIDAY)
        .build();

    assertThat(calendar.isWorked(FRIDAY)).isFalse();
    assertThat(calendar.workedDays(Period.parse("2024-W10").dates())).isEqualTo(4);
  }

  @Test
  void worksOnADayOffThatIsWorkedInstead() {
    WorkingCalendar calendar = WorkingCalendar.builder()
        .from(WorkingCalendar.mondayToFriday())
        .addHolidays(FRIDAY, SATURDAY)
        .addWorkedInstead(SATURDAY)
        .build();

    assertThat(calendar.isWorked(SATURDAY)).isTrue();
    assertThat(calendar.workedDays(Period.parse("2024-W10").dates())).isEqualTo(5);
  }

  @Test
  void isTheSameInWhateverOrderItsDaysAreGiven() {
    WorkingCalendar calendar = WorkingCalendar.builder()
        .addWeeklyDaysOff(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)
        .addHolidays(SATURDAY, FRIDAY)
        .build();

    assertThat(calendar.holidays()).containsExactly(FRIDAY, SATURDAY);
    assertThat(calendar.weeklyDaysOff()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void countsNothingInAnEmptyRange() {
    assertThat(WorkingCalendar.mondayToFriday().workedDays(LocalDateRange.ofEmpty(FRIDAY)))
        .isZero();
  }

  @Test
  void refusesToCountForEver() {
    for (LocalDateRange endless : new LocalDateRange[] {
      LocalDateRange.ofUnboundedEnd(FRIDAY), LocalDateRange.ofUnboundedStart(FRIDAY)
    }) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> WorkingCalendar.mondayToFriday().workedDays(endless))
          .returns("working-calendar.must-count-within-start-and-end", Refusal::code);
    }
  }
}
