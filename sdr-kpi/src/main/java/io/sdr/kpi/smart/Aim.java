package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.Metric;

/**
 * A metric and the way it is wanted to go.
 *
 * @param metric what is measured
 * @param direction which way is better
 */
@JsonPropertyOrder({"metric", "direction"})
public record Aim(Metric metric, Direction direction) {
  /** What a goal aims at. */
  public static Aim of(Goal goal) {
    return new Aim(goal.metric(), goal.direction());
  }

  boolean isOppositeOf(Aim other) {
    return metric.equals(other.metric) && direction != other.direction;
  }
}
