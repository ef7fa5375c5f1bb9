package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.Proration;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

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

  /**
   * What of the goal stands for someone who was there for a part of its period. A target in percent stands as it is: who
   * was there for half of the time does not promise half of a win rate.
   *
   * @param presence when the person was there
   * @return the goal with its target in proportion, not rounded; undefined where the period has nothing to divide by
   *     ({@code nothing-to-divide-by})
   */
  public Measured<Goal> prorated(
      Collection<LocalDateRange> presence,
      Proration proration,
      WorkingCalendar calendar,
      Trace trace) {
    Trace step = trace.step("goal.prorated").given("target", target());
    if (target() instanceof Figure.Share) {
      return Measured.of(withTarget(step.yields(Operation.GIVEN, target())));
    }
    int present = proration.unitsOf(period(), presence, calendar);
    int all = proration.unitsOf(period(), calendar);
    step.given("present", present).given("days", all).given("period", period().toString());
    if (all == 0) {
      step.fails("nothing-to-divide-by");
      return Measured.undefined("nothing-to-divide-by");
    }
    BigDecimal share = Decimals.quotient(
        target().number().orElseThrow().multiply(BigDecimal.valueOf(present)),
        BigDecimal.valueOf(all));
    return Measured.of(withTarget(step.yields(Operation.PRORATED, target().withNumber(share))));
  }

  /**
   * The goal of a long period as goals of the shorter ones in it, so that they sum to it exactly: a year's quota by the
   * quarters, with its seasons. A target in percent is the target of each part.
   *
   * @param parts the shorter periods; together they are the period of the goal
   * @param weights how much of the target falls to each part, in proportion; as many as there are parts, none negative,
   *     not all zero
   * @param decimals digits after the point of each part; no fewer than the target has
   * @throws Refusal if parts or weights are not as they must be
   */
  public ImmutableList<Goal> spread(PeriodSequence parts, List<BigDecimal> weights, int decimals) {
    ImmutableList<Period> periods = parts.periods();
    Refusal.unless(parts.span().equals(period()), "goal.must-be-spread-over-its-period", period());
    Refusal.unless(weights.size() == periods.size(), "goal.must-have-a-weight-for-each-part");
    List<Figure> targets = target() instanceof Figure.Share
        ? Collections.nCopies(periods.size(), target())
        : Allocation.byWeights(target().number().orElseThrow(), decimals, weights).stream()
            .map(target()::withNumber)
            .toList();
    return Streams.zip(
            periods.stream(),
            targets.stream(),
            (period, target) ->
                builder().from(this).period(period).target(target).build())
        .collect(ImmutableList.toImmutableList());
  }

  private Goal withTarget(Figure target) {
    return builder().from(this).target(target).build();
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
