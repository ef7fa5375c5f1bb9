package io.sdr.kpi.smart;

import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One goal, and everything that its checks look at. */
record Inspection(SmartJudge judge, Goal goal, Circumstances known) {
  /** What a check finds; nothing where it does not concern the goal. */
  Optional<SmartFinding> look(SmartCheck check) {
    Told told = new Told(check, judge.letterOf(check));
    return switch (check) {
      case OWNER -> SpecificChecks.owner(this, told);
      case SCOPE -> SpecificChecks.scope(this, told);
      case DIRECTION -> SpecificChecks.direction(this, told);
      case DUPLICATE -> SpecificChecks.duplicate(this, told);
      case CONFLICT -> SpecificChecks.conflict(this, told);
      case WORDS -> SpecificChecks.words(this, told);
      case UNIT -> MeasurableChecks.unit(this, told);
      case BASELINE -> MeasurableChecks.baseline(this, told);
      case SOURCE -> MeasurableChecks.source(this, told);
      case MEASUREMENTS -> MeasurableChecks.measurements(this, told);
      case NOISE -> MeasurableChecks.noise(this, told);
      case HISTORY -> ReachChecks.history(this, told);
      case PEERS -> ReachChecks.peers(this, told);
      case TREND -> ReachChecks.trend(this, told);
      case CAPACITY -> AbilityChecks.capacity(this, told);
      case ALL_GOALS -> AbilityChecks.allGoals(this, told);
      case CONTROLLED -> AbilityChecks.controlled(this, told);
      case PARENT -> RelevantChecks.parent(this, told);
      case CONTRIBUTION -> RelevantChecks.contribution(this, told);
      case DRIVER -> RelevantChecks.driver(this, told);
      case PARTS -> PartsCheck.parts(this, told);
      case WEIGHT -> RelevantChecks.weight(this, told);
      case NUMBER -> RelevantChecks.number(this, told);
      case PRIORITY -> RelevantChecks.priority(this, told);
      case END -> TimelyChecks.end(this, told);
      case INSIDE_PARENT -> TimelyChecks.insideParent(this, told);
      case LENGTH -> TimelyChecks.length(this, told);
      case CHECKPOINTS -> TimelyChecks.checkpoints(this, told);
      case DEADLINE -> TimelyChecks.deadline(this, told);
    };
  }

  /** Whether a goal among those known is the one that is judged, perhaps with another target: by its name or its promise. */
  boolean isTheSame(Goal other) {
    return (other.id().isPresent() && other.id().equals(goal.id()))
        || (other.person().equals(goal.person())
            && other.metric().equals(goal.metric())
            && other.scope() == goal.scope()
            && other.period().equals(goal.period()));
  }

  /** Whether nothing is known of any goals; even the one that is judged is not among them. */
  boolean knowsNoGoals() {
    return known.goals().all().isEmpty();
  }

  /** Whether parts of the goal do not add up to it. */
  boolean isLevel() {
    return known.level() || goal.isLevel();
  }

  /** The goal that this one serves, where it is known. */
  Optional<Goal> parent() {
    return goal.parent().flatMap(known.goals()::find);
  }

  /** Whether following parents upward from this goal comes back to it, or to one that was passed. */
  boolean isInACircle() {
    Set<GoalId> passed = new HashSet<>();
    goal.id().ifPresent(passed::add);
    for (Optional<GoalId> next = goal.parent(); next.isPresent(); next = parentOf(next.get())) {
      if (!passed.add(next.get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one goal is a part of the other, near or far. */
  boolean isInLineWith(Goal other) {
    return isAbove(other, goal) || isAbove(goal, other);
  }

  private boolean isAbove(Goal above, Goal below) {
    Set<GoalId> passed = new HashSet<>();
    Optional<GoalId> next = below.parent();
    while (next.isPresent() && passed.add(next.get())) {
      if (next.equals(above.id())) {
        return true;
      }
      next = parentOf(next.get());
    }
    return false;
  }

  private Optional<GoalId> parentOf(GoalId id) {
    return known.goals().find(id).flatMap(Goal::parent);
  }

  boolean isAtTheSameTime(Goal other) {
    return overlap(goal.period(), other.period());
  }

  static boolean overlap(Period one, Period other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  /** How much better a figure is than another, in the direction of the goal; negative where it is worse. */
  BigDecimal better(Figure figure, Figure than) {
    BigDecimal more = number(figure).subtract(number(than));
    return goal.direction() == Direction.HIGHER ? more : more.negate();
  }

  /** What is so much better than a figure, in the direction of the goal. */
  Figure further(Figure from, BigDecimal by) {
    return from.withNumber(
        goal.direction() == Direction.HIGHER
            ? number(from).add(by)
            : number(from).subtract(by));
  }

  static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
