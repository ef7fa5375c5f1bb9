package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.rate.PayoutScale;
import java.util.Optional;
import org.immutables.value.Value;

/** One KPI of a card: what it is measured by, what is expected, and what it counts. */
@Value.Immutable
@JsonPropertyOrder({"name", "measure", "expectation", "weight", "limits", "scale", "critical"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class CardLine {
  CardLine() {}

  /** Starts a line. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name that people use; unique within a card. */
  public abstract String name();

  /** What is read of a performance; absent where the host measures. */
  public abstract Optional<Measure> measure();

  /** What is expected; the promise for the period unless said otherwise, the ratio where less is better. */
  @Value.Default
  public Expectation expectation() {
    return Expectations.promised(LowerIsBetter.RATIO);
  }

  /**
   * Its part of the card. A KPI that weighs nothing is shown and may be critical or a gate.
   */
  public abstract Percent weight();

  /** Between which attainments it counts as it is; everywhere unless said otherwise. */
  @Value.Default
  public Limits limits() {
    return Limits.none();
  }

  /**
   * Which score an attainment within the limits gives; as much as was attained where absent. An attainment that the scale has
   * nothing for, such as one below its floor, scores nothing: it was read, so it is not missing.
   */
  public abstract Optional<PayoutScale> scale();

  /** The attainment below which the whole card fails, before limits and scale; absent for a KPI that is not critical. */
  public abstract Optional<Percent> critical();

  /** What kind of thing it is, as its metric says. */
  Optional<MetricProfile> profile() {
    return measure().flatMap(measure -> measure.metric().profile());
  }

  /** What this line reads of a performance, and what was promised for it. */
  KpiReading read(Performance performance, Trace trace) {
    return measure()
        .map(measure -> read(performance, measure, trace))
        .orElseGet(() -> KpiReading.undefined("not-measured"));
  }

  private static KpiReading read(Performance performance, Measure measure, Trace trace) {
    Optional<Goal> goal = performance.goalOf(measure);
    return KpiReading.of(
        performance.reading(measure, trace),
        goal.map(Goal::target),
        goal.map(Goal::direction).orElse(Direction.HIGHER));
  }

  /** Whether an attainment fails the card. */
  boolean failsAt(Percent attainment) {
    return critical().filter(least -> attainment.compareTo(least) < 0).isPresent();
  }

  /** The score that an attainment gives. */
  Percent scoreAt(Percent attainment, Trace trace) {
    Percent counted = limits().applied(attainment, trace);
    return scale().map(scale -> scaled(scale, counted, trace)).orElse(counted);
  }

  /** A scale speaks of pay, and here nothing is paid, so its own words are not told. */
  private static Percent scaled(PayoutScale scale, Percent counted, Trace trace) {
    return trace
        .step("scorecard.scaled")
        .given("attainment", counted)
        .yields(
            Operation.STATED, scale.payoutAt(counted, Trace.silent()).value().orElse(Percent.ZERO));
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "card-line.must-have-a-name");
    Refusal.unless(!weight().isNegative(), "card-line.must-not-have-negative-weight", weight());
    Refusal.unless(
        measure().filter(measure -> measure.as() == Measure.As.ATTAINMENT).isEmpty(),
        "card-line.must-measure-a-value",
        name());
  }

  /** Builds a line. */
  public static final class Builder extends ImmutableCardLine.Builder {
    Builder() {}
  }
}
