package io.sdr.kpi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 200, 0, 0%, 0%",
    "HIGHER, 200, 50, 25%, 25%",
    "HIGHER, 200, 200, 100%, 100%",
    "HIGHER, 200, 260, 100%, 130%",
    "HIGHER, 200, -50, -25%, -25%",
    "LOWER, 10, 9, 100%, 100%",
    "LOWER, 10, 10, 100%, 100%",
    "LOWER, 10, 10.01, 0%, 0%",
    "LOWER, 10, 0, 100%, 100%"
  })
  void isAShareUpwardsAndAllOrNothingDownwards(
      Direction direction, String target, String actual, String capped, String uncapped) {
    assertThat(Progress.CAPPED.towards(usd(target), usd(actual), direction, Trace.silent()))
        .isEqualTo(Measured.of(Percent.parse(capped)));
    assertThat(Progress.UNCAPPED.towards(usd(target), usd(actual), direction, Trace.silent()))
        .isEqualTo(Measured.of(Percent.parse(uncapped)));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 0, 100%", "HIGHER, 5, 100%", "HIGHER, -5, 0%",
    "LOWER, 0, 100%", "LOWER, 5, 0%", "LOWER, -5, 100%"
  })
  void reachesATargetOfZeroByWhatIsNotWorse(Direction direction, long actual, String progress) {
    for (Progress policy : Progress.values()) {
      assertThat(policy.towards(Figure.of(0), Figure.of(actual), direction, Trace.silent()))
          .isEqualTo(Measured.of(Percent.parse(progress)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isUnknownBetweenFiguresThatDoNotCompare(Progress policy) {
    for (Direction direction : Direction.values()) {
      assertThat(policy.towards(usd("5"), Figure.of(5), direction, Trace.silent()))
          .isEqualTo(Measured.undefined("goal-of-another-kind"));
    }
    Explained<Measured<Percent>> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> policy.towards(usd("5"), Figure.of(5), Direction.HIGHER, trace));
    assertThat(explained
            .because()
            .orElseThrow()
            .steps()
            .get(0)
            .unmet()
            .orElseThrow()
            .condition())
        .isEqualTo("goal-of-another-kind");
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedByWhatItFollowsFrom(Progress policy) {
    for (long actual : new long[] {2, 7}) {
      Explained<Percent> explained = Explained.of(
          "asked",
          Detail.FULL,
          trace -> policy
              .towards(Figure.of(3), Figure.of(actual), Direction.HIGHER, trace)
              .value()
              .orElseThrow());
      assertThat(explained.because().orElseThrow().steps().get(0).outcome())
          .contains(Figure.of(explained.value()));
      assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
          .isEmpty();
      assertThat(explained.value().fraction())
          .isLessThanOrEqualTo(BigDecimal.valueOf(actual).max(BigDecimal.ONE));
    }
  }
}
