package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
  private static Mark grown(Direction direction, long before, long now) {
    return Mark.builder()
        .actual(Measured.of(Figure.of(now)))
        .baseline(Measured.of(Figure.of(before)))
        .direction(direction)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 100, 120, 20%",
    "HIGHER, 100, 80, -20%",
    "HIGHER, 100, 100, 0%",
    "LOWER, 40, 30, 25%",
    "LOWER, 40, 50, -25%"
  })
  void growsInItsOwnDirection(Direction direction, long before, long now, String growth) {
    assertThat(grown(direction, before, now).growth(Trace.silent()))
        .isEqualTo(Measured.of(Percent.parse(growth)));
  }

  @Test
  void hasNoGrowthOnNothing() {
    for (long before : new long[] {0, -5}) {
      assertThat(grown(Direction.HIGHER, before, 7).growth(Trace.silent()))
          .isEqualTo(Measured.undefined("no-positive-baseline"));
    }
    assertThat(Mark.of(Figure.of(7)).growth(Trace.silent()))
        .isEqualTo(Measured.undefined("no-baseline"));
    assertThat(Mark.builder()
            .from(Mark.of(Figure.of(7)))
            .baseline(Measured.of(Figure.of(BigMoney.parse("USD 7"))))
            .build()
            .growth(Trace.silent()))
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
  }

  @Test
  void isReachedByAFigureAsGoodAsItsTarget() {
    assertThat(Mark.of(Figure.of(10), Figure.of(10)).isReached()).isTrue();
    assertThat(Mark.of(Figure.of(9), Figure.of(10)).isReached()).isFalse();
    assertThat(Mark.of(Figure.of(9)).isReached()).as("without a target").isFalse();
    assertThat(Mark.builder()
            .actual(Measured.undefined("no-won-deals"))
            .target(Figure.of(0))
            .build()
            .isReached())
        .as("without a figure")
        .isFalse();
    Mark days = Mark.builder()
        .from(Mark.of(Figure.of(10), Figure.of(10)))
        .direction(Direction.LOWER)
        .build();
    assertThat(days.isReached()).isTrue();
    assertThat(days.completeness(Trace.silent())).isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void isCompleteBeyondItsTargetUpwardsOnly() {
    assertThat(Mark.of(Figure.of(24), Figure.of(10)).completeness(Trace.silent()))
        .isEqualTo(Measured.of(Percent.of("240")));
    assertThat(Mark.of(Figure.of(24)).completeness(Trace.silent()))
        .isEqualTo(Measured.undefined("no-goal"));
    assertThat(Mark.undefined("no-won-deals").attainment(Trace.silent()))
        .isEqualTo(Measured.undefined("no-goal"));
  }
}
