package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Progress;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of cases about goals and contests. */
final class GoldenContests {
  static final ImmutableMap<String, GoldenKind> KINDS =
      ImmutableMap.of("goal_progress", GoldenContests::goalProgress);

  private GoldenContests() {}

  private static void goalProgress(GoldenCase golden) {
    Direction direction =
        Direction.valueOf(golden.in("direction").asText("higher").toUpperCase(Locale.ROOT));
    Optional<Goal> goal = golden.trials("target").get(0).map(target -> goal(direction, target));
    List<Optional<BigDecimal>> current = golden.trials("current");
    golden.near(
        "pct",
        current.stream()
            .map(actual -> goal.flatMap(one -> progress(one, actual)))
            .toList());
    if (golden.expects("reached")) {
      reached(golden.out("reached"), goal, current);
    }
  }

  private static Goal goal(Direction direction, BigDecimal target) {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.dealsWon())
        .period(Period.parse("2011-05"))
        .target(Figure.of(target))
        .direction(direction)
        .build();
  }

  private static Optional<BigDecimal> progress(Goal goal, Optional<BigDecimal> actual) {
    return actual.flatMap(
        figure -> goal.progress(Figure.of(figure), Progress.CAPPED, Trace.silent())
            .value()
            .map(Percent::points));
  }

  /** A goal that was not measured, or was not set, is not reached; null says the same as false. */
  private static void reached(
      JsonNode expected, Optional<Goal> goal, List<Optional<BigDecimal>> current) {
    assertThat(expected.isArray() ? expected.size() : 1)
        .as("out.reached")
        .isEqualTo(current.size());
    for (int i = 0; i < current.size(); i++) {
      JsonNode one = expected.isArray() ? expected.get(i) : expected;
      boolean isReached = goal.isPresent()
          && current.get(i).map(Figure::of).filter(goal.get()::isMetBy).isPresent();
      assertThat(isReached).as("out.reached[%s]", i).isEqualTo(one.asBoolean());
    }
  }
}
