package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/** Follows goals. */
@Value.Immutable
@JsonPropertyOrder({"leastDays", "leastDaysWithFacts", "level", "reached"})
public abstract class Tracker {
  Tracker() {}

  /** A tracker as it is usually set. */
  public static Tracker usual() {
    return builder().build();
  }

  /** Starts a tracker. */
  public static Builder builder() {
    return new Builder();
  }

  /** After fewer days of the plan nothing is foreseen; five unless said otherwise, at least two. */
  @Value.Default
  public int leastDays() {
    return 5;
  }

  /**
   * Where on fewer days of the plan anything was reached nothing is foreseen, since one good day says little of how days scatter;
   * three unless said otherwise, at least one.
   */
  @Value.Default
  public int leastDaysWithFacts() {
    return 3;
  }

  /** How often the interval of a forecast holds what comes; 80 % unless said otherwise. */
  @Value.Default
  public Percent level() {
    return Percent.of("80");
  }

  /** What becomes of what was reached already; it stays unless said otherwise, and bounds the forecast from below. */
  @Value.Default
  public Reached reached() {
    return Reached.STAYS;
  }

  /**
   * Where a goal stands whose facts add up, such as revenue or deals.
   *
   * <p>The forecast takes the days that are left to be like those that are over, each in proportion to what it weighs: the fact
   * to date, and as much of the days that are left as of those that are over was fulfilled, all together. Its interval is that
   * of Student's distribution for the sum of so many days to come ({@code run-rate}), and takes days to be independent of one
   * another and to scatter the more the more they weigh: the ratio estimator of sampling theory. Of few days ({@code
   * too-few-days}), of days on few of which anything was reached ({@code too-few-days-with-facts}), and of days that do not
   * differ ({@code no-spread}) it is not known how they scatter. With no day left it is the fact ({@code ended}). What was reached
   * on a day without weight counts with the last day before that has some, or with the first.
   *
   * @param plan how the goal is meant to be reached over its days; they lie in its period
   * @param facts in the unit of the target; those outside the period or after the day are passed over
   * @param asOf the day at whose end it is looked
   * @throws Refusal if the target is a percentage or another level, the plan is for other days, or the facts are of another kind
   */
  public GoalTrack track(
      Goal goal, DayPlan plan, List<DayFact> facts, LocalDate asOf, Trace trace) {
    return new Following(this, goal, plan, facts, asOf).track(trace);
  }

  /**
   * Where a goal stands whose facts do not add up, such as a win rate or a mean: as high as it is, it is held against the
   * target, and there is no pace and no forecast ({@code levels-do-not-add-up}).
   *
   * @param reading what was read for the period up to the day
   * @throws Refusal if it is of another kind than the target
   */
  public GoalTrack trackLevel(
      Goal goal, DayPlan plan, Figure reading, LocalDate asOf, Trace trace) {
    Refusal.unless(plan.isWithin(goal.period()), "tracking.must-plan-within-the-period");
    Refusal.unless(reading.isLike(goal.target()), "tracking.must-be-in-the-unit-of-the-goal");
    Trace step = trace
        .step("tracking.level")
        .given("fact", reading)
        .given("target", goal.target())
        .given("day", asOf);
    Figure ahead = step.yields(Operation.DIFFERENCE, Following.less(reading, goal.target()));
    return GoalTrack.builder()
        .goal(goal)
        .asOf(asOf)
        .fact(reading)
        .planToDate(goal.target())
        .ahead(ahead)
        .attainmentToDate(goal.attainment(reading, step.step("tracking.attainment")))
        .daysPassed(plan.passedOn(asOf).size())
        .daysLeft(plan.aheadOf(asOf).size())
        .runRate(Measured.undefined("levels-do-not-add-up"))
        .left(Following.less(goal.target(), reading))
        .neededPace(Measured.undefined("levels-do-not-add-up"))
        .forecast(Measured.undefined("levels-do-not-add-up"))
        .build();
  }

  @Value.Check
  void check() {
    Refusal.unless(leastDays() >= 2, "tracker.must-look-at-two-days", leastDays());
    Refusal.unless(
        leastDaysWithFacts() >= 1, "tracker.must-look-at-a-day-with-facts", leastDaysWithFacts());
    Refusal.unless(
        level().points().signum() > 0 && level().compareTo(Percent.HUNDRED) < 0,
        "tracker.must-have-a-level-below-everything",
        level());
  }

  /** Builds a tracker. */
  public static final class Builder extends ImmutableTracker.Builder {
    Builder() {}
  }
}
