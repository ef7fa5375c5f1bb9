package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.util.Optional;

/**
 * What was read of one KPI for one person or team, and what they promised for it.
 *
 * @param actual what was measured, or why it could not be
 * @param target what was promised for exactly this period; not negative, absent where nothing was
 * @param direction which way the KPI is better
 */
@JsonPropertyOrder({"actual", "target", "direction"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KpiReading(Measured<Figure> actual, Optional<Figure> target, Direction direction) {
  /** Makes a reading; figures are amounts, percentages or numbers. */
  public KpiReading {
    actual.value().ifPresent(KpiReading::checkNumber);
    target.ifPresent(KpiReading::checkTarget);
  }

  /** A figure for which nothing was promised. */
  public static KpiReading of(Figure actual) {
    return new KpiReading(Measured.of(actual), Optional.empty(), Direction.HIGHER);
  }

  /** A figure of which more is better, and what was promised. */
  public static KpiReading of(Figure actual, Figure target) {
    return of(actual, target, Direction.HIGHER);
  }

  /** A figure and what was promised. */
  public static KpiReading of(Figure actual, Figure target, Direction direction) {
    return new KpiReading(Measured.of(actual), Optional.of(target), direction);
  }

  /** Nothing that could be measured, and why. */
  public static KpiReading undefined(String reason) {
    return new KpiReading(Measured.undefined(reason), Optional.empty(), Direction.HIGHER);
  }

  static void checkNumber(Figure figure) {
    Refusal.unless(figure.number().isPresent(), "kpi-reading.must-be-a-number", figure);
  }

  static void checkTarget(Figure target) {
    checkNumber(target);
    Refusal.unless(
        target.number().orElseThrow().signum() >= 0,
        "kpi-reading.must-not-have-negative-target",
        target);
  }
}
