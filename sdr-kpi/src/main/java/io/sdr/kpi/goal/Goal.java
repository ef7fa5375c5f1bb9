package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A figure of a metric that a person promised to reach in a period: a quota, a plan, a target.
 *
 * <p>Who, what, when and how much is all that attainment needs. From where it starts, what it is a part of, how it is
 * controlled and why it was set is what a goal is judged, divided and followed by; all of that may be left out.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "id",
  "person",
  "metric",
  "scope",
  "period",
  "target",
  "direction",
  "zeroFact",
  "passing",
  "baseline",
  "checkpoints",
  "parent",
  "weight",
  "control",
  "words",
  "rationale"
})
public abstract class Goal {
  Goal() {}

  /** Starts a goal. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its name, where others refer to it. */
  public abstract Optional<GoalId> id();

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

  /** What a fact of zero attains where less is better; that is not said unless agreed. */
  @Value.Default
  public ZeroFact zeroFact() {
    return ZeroFact.UNDEFINED;
  }

  /**
   * What of it parts are given, of its period or of its owner's presence; a share unless said otherwise. An average, a duration
   * or a score is passed on as it is, and so is a percentage whatever is said.
   */
  @Value.Default
  public Passing passing() {
    return Passing.DIVIDED;
  }

  /** Whether parts of it are given the whole target, because levels do not add up. */
  @JsonIgnore
  public boolean isLevel() {
    return passing() == Passing.AS_IT_IS || target() instanceof Figure.Share;
  }

  /** From where it starts. */
  public abstract Optional<Baseline> baseline();

  /** The days within the period on which it is looked at whether the goal is on its way. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<LocalDate> checkpoints();

  /** The goal that this one is a part of, or serves. */
  public abstract Optional<GoalId> parent();

  /** How much it matters among the goals of the person; more than nothing, a hundred percent when it is the only one. */
  public abstract Optional<Percent> weight();

  /** How it is measured, and by whom. */
  public abstract Optional<Control> control();

  /** The goal in the words of those who set it. */
  public abstract Optional<String> words();

  /** Why it was set, and as high as it is. */
  public abstract Optional<String> rationale();

  /**
   * How much of the goal an actual figure is: the quotient of actual and target, or of target and actual where less is
   * better, where a fact of zero attains {@linkplain #zeroFact() what was agreed}.
   *
   * @return undefined, with the reason, as {@linkplain Direction#attainment(Figure, Figure, ZeroFact, Trace) attainment} is
   */
  public Measured<Percent> attainment(Figure actual, Trace trace) {
    return direction().attainment(actual, target(), zeroFact(), trace);
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
   * What of the goal stands for someone who was there for a part of its period. A target {@linkplain #isLevel() that does not
   * add up} stands as it is: who was there for half of the time does not promise half of a win rate, or of an average deal.
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
    if (isLevel()) {
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
   * quarters, with its seasons. A target that does not add up is the target of each part. What is said of the whole alone, its name,
   * baseline and words, is not said of the parts; the whole is their parent.
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
    List<Figure> targets = isLevel()
        ? Collections.nCopies(periods.size(), target())
        : Allocation.byWeights(target().number().orElseThrow(), decimals, weights).stream()
            .map(target()::withNumber)
            .toList();
    return Streams.zip(
            periods.stream(),
            targets.stream(),
            (period, target) -> part(period, target).build())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Starts the goal that is a part of this one in a shorter period, or the same: of its person and metric, with its
   * checkpoints that lie in the period, and this one as its parent. It has no name, baseline or words of its own yet.
   */
  public Builder part(Period period, Figure target) {
    Builder part = builder()
        .from(this)
        .id(Optional.empty())
        .baseline(Optional.empty())
        .words(Optional.empty())
        .rationale(Optional.empty())
        .period(period)
        .checkpoints(Iterables.filter(checkpoints(), period::contains))
        .target(target);
    return id().isPresent() ? part.parent(id()) : part;
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
    Refusal.unless(
        checkpoints().stream().allMatch(period()::contains),
        "goal.must-have-checkpoints-in-its-period",
        checkpoints());
    Refusal.unless(
        parent().isEmpty() || !parent().equals(id()), "goal.must-not-be-its-own-parent", parent());
    Refusal.unless(weight().stream().allMatch(Goal::isWeight), "goal.must-weigh-something");
    Refusal.unless(
        Stream.concat(words().stream(), rationale().stream()).noneMatch(String::isBlank),
        "goal.must-not-have-blank-words");
  }

  private static boolean isWeight(Percent weight) {
    return weight.points().signum() > 0 && weight.compareTo(Percent.HUNDRED) <= 0;
  }

  /** Builds a goal. */
  public static final class Builder extends ImmutableGoal.Builder {
    Builder() {}
  }
}
