package io.sdr.core.time;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursSpanTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 8);

  @ParameterizedTest
  @ValueSource(
      strings = {"09:00-13:00", "22:00-06:30", "00:00-24:00", "13:00-24:00", "00:00-00:01"})
  void readsBackWhatItWrites(String text) {
    assertThat(HoursSpan.parse(text)).hasToString(text);
    assertThat(HoursSpan.parse(HoursSpan.parse(text).toString())).isEqualTo(HoursSpan.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9:00-13:00", "09:00", "24:00-25:00", "09:60-10:00", "09:00-13:00 "})
  void refusesOtherTexts(String text) {
    assertRefused("hours-span.must-be-two-times-of-day", () -> HoursSpan.parse(text));
  }

  @Test
  void refusesSecondsAndTheirParts() {
    LocalTime nine = LocalTime.of(9, 0);

    assertRefused(
        "hours-span.must-be-of-whole-minutes", () -> new HoursSpan(nine.plusSeconds(1), nine));
    assertRefused(
        "hours-span.must-be-of-whole-minutes", () -> new HoursSpan(nine, nine.plusNanos(1)));
  }

  @Test
  void runsPastMidnightOnlyIfItEndsOnTheNextDay() {
    assertThat(HoursSpan.parse("22:00-06:00").runsPastMidnight()).isTrue();
    assertThat(HoursSpan.parse("09:00-09:00").runsPastMidnight()).isTrue();
    assertThat(HoursSpan.parse("13:00-24:00").runsPastMidnight()).isFalse();
    assertThat(HoursSpan.parse("09:00-13:00").runsPastMidnight()).isFalse();
  }

  @Test
  void refusesHoursOfADayThatOverlapOrAreOutOfOrder() {
    assertThat(SpecialHours.on(DAY, "09:00-13:00", "13:00-18:00").hours()).hasSize(2);
    assertThat(SpecialHours.on(DAY, "06:00-09:00", "22:00-06:00").hours()).hasSize(2);
    for (String[] wrong : new String[][] {
      {"09:00-13:00", "12:59-18:00"},
      {"13:00-18:00", "09:00-13:00"},
      {"09:00-24:00", "22:00-23:00"},
      {"22:00-06:00", "23:00-23:30"},
      {"05:59-09:00", "22:00-06:00"}
    }) {
      assertRefused("working-hours.must-follow-one-another", () -> SpecialHours.on(DAY, wrong));
    }
  }

  @Test
  void refusesSpecialHoursOfNoDay() {
    assertRefused(
        "special-hours.must-last-a-day",
        () -> new SpecialHours(org.threeten.extra.LocalDateRange.ofEmpty(DAY), ImmutableList.of()));
  }
}
