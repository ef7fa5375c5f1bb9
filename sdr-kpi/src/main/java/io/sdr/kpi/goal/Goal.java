package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import org.immutables.value.Value;

/** A figure of a metric that a person promised to reach in a period: a quota, a plan, a target. */
@Value.Immutable
@JsonPropertyOrder({"person", "metric", "scope", "period", "target", "direction"})
public abstract class Goal {
  Goal() {}

  /** Starts a goal. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who promised. */
  public abstract PersonId person();

  /** What is measured. */
  public abstract Metric metric();

  /** Whose facts count; the person's own unless said otherwise. */
  @Value.Default
  public Scope scope() {
    return Scope.OWN;
  }

  /** When. */
  public abstract Period period();

  /** The figure to reach, in the unit of the metric; not negative. */
  public abstract Figure target();

  /** Which way is better; higher unless said otherwise. */
  @Value.Default
  public Direction direction() {
    return Direction.HIGHER;
  }

  /**
   * How much of the goal an actual figure is: the quotient of actual and target, or of target and actual where less is
   * better.
   *
   * @return undefined, with the reason, when the divisor is zero ({@code zero-target}, {@code zero-actual}) or the two
   *     figures do not compare ({@code goal-of-another-kind})
   */
  public Measured<Percent> attainment(Figure actual, Trace trace) {
    return direction().attainment(actual, target(), trace);
  }

  /**
   * How far along the goal is with an actual figure.
   *
   * @return undefined when the two figures do not compare ({@code goal-of-another-kind})
   */
  public Measured<Percent> progress(Figure actual, Progress policy, Trace trace) {
    return policy.towards(target(), actual, direction(), trace);
  }

  /** Whether an actual figure keeps the promise; a figure equal to the target does. False when the two do not compare. */
  public boolean isMetBy(Figure actual) {
    return direction().isMet(actual, target());
  }

  @Value.Check
  void check() {
    Refusal.unless(target().number().isPresent(), "goal.must-have-a-number-as-target");
    Refusal.unless(
        target().number().orElseThrow().signum() >= 0,
        "goal.must-not-have-negative-target",
        target());
  }

  /** Builds a goal. */
  public static final class Builder extends ImmutableGoal.Builder {
    Builder() {}
  }
}
