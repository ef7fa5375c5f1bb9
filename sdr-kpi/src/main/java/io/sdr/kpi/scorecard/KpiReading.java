package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.metric.Reading;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was read of one KPI for one person or team, and what they promised for it.
 *
 * @param actual what was measured, or why it could not be
 * @param target what was promised for exactly this period; not negative, absent where nothing was
 * @param direction which way the KPI is better
 * @param sample on how many facts it rests; absent where whoever measured did not say
 * @param interval where the true value lies, for a share of a sample
 */
@JsonPropertyOrder({"actual", "target", "direction", "sample", "interval"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KpiReading(
    Measured<Figure> actual,
    Optional<Figure> target,
    Direction direction,
    OptionalLong sample,
    Optional<Proportion.Interval> interval) {
  /** Makes a reading; figures are amounts, percentages or numbers. */
  public KpiReading {
    actual.value().ifPresent(KpiReading::checkNumber);
    target.ifPresent(KpiReading::checkTarget);
    sample.ifPresent(n -> Refusal.unless(n >= 0, "kpi-reading.must-not-have-negative-sample", n));
  }

  /** A figure for which nothing was promised. */
  public static KpiReading of(Figure actual) {
    return of(Measured.of(actual), Optional.empty(), Direction.HIGHER);
  }

  /** A figure of which more is better, and what was promised. */
  public static KpiReading of(Figure actual, Figure target) {
    return of(actual, target, Direction.HIGHER);
  }

  /** A figure and what was promised. */
  public static KpiReading of(Figure actual, Figure target, Direction direction) {
    return of(Measured.of(actual), Optional.of(target), direction);
  }

  /** Nothing that could be measured, and why. */
  public static KpiReading undefined(String reason) {
    return of(Measured.undefined(reason), Optional.empty(), Direction.HIGHER);
  }

  private static KpiReading of(
      Measured<Figure> actual, Optional<Figure> target, Direction direction) {
    return new KpiReading(actual, target, direction, OptionalLong.empty(), Optional.empty());
  }

  /** What was read of facts; anything but a number is none ({@code not-a-count}). */
  static KpiReading of(Reading reading, Optional<Figure> target, Direction direction) {
    return new KpiReading(
        reading
            .value()
            .flatMap(figure -> figure.number().isPresent()
                ? Measured.of(figure)
                : Measured.undefined("not-a-count")),
        target,
        direction,
        OptionalLong.of(reading.sample()),
        reading.interval());
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
