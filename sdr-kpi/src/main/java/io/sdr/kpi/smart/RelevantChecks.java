package io.sdr.kpi.smart;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a goal is for. */
final class RelevantChecks {
  private RelevantChecks() {}

  static Optional<SmartFinding> parent(Inspection seen, Told told) {
    Goal goal = seen.goal();
    if (goal.parent().isEmpty()) {
      return goal.id().filter(seen.known().topGoals()::contains).isPresent()
          ? told.passes("smart.parent.top")
          : told.fixedBy(Fix.of("smart.fix.link-to-a-parent")).fails("smart.parent.none");
    }
    told.given("parent", goal.parent().get().text());
    if (seen.isInACircle()) {
      return told.fixedBy(Fix.of("smart.fix.link-to-a-parent")).fails("smart.parent.circle");
    }
    return seen.parent().isPresent() ? told.passes() : told.isUnknown("parent-not-known");
  }

  static Optional<SmartFinding> contribution(Inspection seen, Told told) {
    Goal goal = seen.goal();
    if (goal.parent().isEmpty() || seen.isLevel()) {
      return told.nothing();
    }
    if (seen.parent().isEmpty()) {
      return told.isUnknown("parent-not-known");
    }
    Goal parent = seen.parent().get();
    if (!parent.metric().equals(goal.metric())) {
      return told.nothing();
    }
    if (!parent.target().isLike(goal.target())) {
      return told.fixedBy(Fix.of("smart.fix.use-the-unit", "read", parent.target()))
          .isUnknown("goal-of-another-kind");
    }
    boolean fromBaselines = baseline(parent).isPresent() && baseline(goal).isPresent();
    BigDecimal way = way(parent, fromBaselines, parent.direction());
    if (way.signum() <= 0) {
      return told.isUnknown("parent-asks-for-nothing");
    }
    Percent share =
        Percent.ofFraction(Decimals.quotient(way(goal, fromBaselines, parent.direction()), way));
    told.given("share", share).given("least", seen.judge().leastContribution());
    return share.compareTo(seen.judge().leastContribution()) >= 0
        ? told.passes()
        : told.fixedBy(Suggestion.atLeastAsGood(
                seen,
                target(goal, fromBaselines, parent.direction(), leastWay(seen, way)),
                fromBaselines ? parent.direction() : Direction.HIGHER,
                Fix.of("smart.fix.serve-where-it-matters")))
            .warns("smart.contribution.small");
  }

  private static BigDecimal leastWay(Inspection seen, BigDecimal way) {
    return way.multiply(seen.judge().leastContribution().fraction());
  }

  /** The target that lies so far on the way. */
  private static Figure target(
      Goal goal, boolean fromBaseline, Direction direction, BigDecimal way) {
    if (!fromBaseline) {
      return goal.target().withNumber(way);
    }
    BigDecimal from = Inspection.number(baseline(goal).orElseThrow());
    return goal.target()
        .withNumber(direction == Direction.HIGHER ? from.add(way) : from.subtract(way));
  }

  private static Optional<Figure> baseline(Goal goal) {
    return goal.baseline().map(Baseline::value).filter(goal.target()::isLike);
  }

  /** How far it is to the target: from the baseline, below nothing where it goes back from there; or from nothing. */
  private static BigDecimal way(Goal goal, boolean fromBaseline, Direction direction) {
    BigDecimal target = Inspection.number(goal.target());
    if (!fromBaseline) {
      return target;
    }
    BigDecimal more = target.subtract(Inspection.number(baseline(goal).orElseThrow()));
    return direction == Direction.HIGHER ? more : more.negate();
  }

  static Optional<SmartFinding> driver(Inspection seen, Told told) {
    if (seen.goal().parent().isEmpty()) {
      return told.nothing();
    }
    if (seen.parent().isEmpty()) {
      return told.isUnknown("parent-not-known");
    }
    Metric above = seen.parent().get().metric();
    if (above.equals(seen.goal().metric())) {
      return told.passes("smart.driver.same");
    }
    if (seen.known().kpiTree().isEmpty()) {
      return told.isUnknown("kpi-tree-not-known");
    }
    return drives(seen.goal().metric(), above, seen.known().kpiTree())
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.choose-a-driver")).fails("smart.driver.wrong");
  }

  private static boolean drives(Metric below, Metric above, List<KpiLink> tree) {
    ImmutableListMultimap<Metric, Metric> driven = tree.stream()
        .collect(ImmutableListMultimap.toImmutableListMultimap(KpiLink::driver, KpiLink::driven));
    Set<Metric> seen = new HashSet<>();
    Deque<Metric> next = new ArrayDeque<>(driven.get(below));
    while (!next.isEmpty()) {
      Metric metric = next.pop();
      if (metric.equals(above)) {
        return true;
      }
      if (seen.add(metric)) {
        next.addAll(driven.get(metric));
      }
    }
    return false;
  }

  static Optional<SmartFinding> weight(Inspection seen, Told told) {
    if (seen.goal().weight().isEmpty()) {
      return told.fixedBy(Fix.of("smart.fix.agree-on-a-weight")).isUnknown("weight-not-agreed");
    }
    Percent weight = seen.goal().weight().get();
    Percent least = seen.judge().leastWeight();
    Percent most = seen.judge().mostWeight();
    told.given("weight", weight).given("least", least).given("most", most);
    if (weight.compareTo(least) < 0) {
      return told.fixedBy(Fix.of("smart.fix.set-the-weight", "weight", Figure.of(least)))
          .warns("smart.weight.too-small");
    }
    return weight.compareTo(most) > 0
        ? told.fixedBy(Fix.of("smart.fix.set-the-weight", "weight", Figure.of(most)))
            .warns("smart.weight.too-large")
        : told.passes();
  }

  static Optional<SmartFinding> number(Inspection seen, Told told) {
    if (seen.knowsNoGoals()) {
      return told.isUnknown("goals-not-known");
    }
    Goal goal = seen.goal();
    long goals = 1
        + seen.known().goals().of(goal.person(), goal.period()).stream()
            .filter(other -> !seen.isTheSame(other))
            .count();
    told.given("goals", goals).given("most", seen.judge().mostGoals());
    return goals <= seen.judge().mostGoals()
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.drop-the-least")).warns("smart.number.too-many");
  }

  static Optional<SmartFinding> priority(Inspection seen, Told told) {
    if (seen.known().priorities().isEmpty()) {
      return told.isUnknown("priorities-not-known");
    }
    Aim aim = Aim.of(seen.goal());
    Optional<Priority> against =
        first(seen, priority -> seen.judge().areContradictory(aim, priority.aim()));
    if (against.isPresent()) {
      return naming(seen, against.get(), told)
          .fixedBy(Fix.of("smart.fix.agree-with-the-priority", "priority", name(against.get())))
          .warns("smart.priority.against");
    }
    return first(seen, priority -> serves(seen, aim, priority.aim()))
        .map(served -> naming(seen, served, told).passes("smart.priority.served"))
        .orElseGet(told::passes);
  }

  private static Optional<Priority> first(Inspection seen, Predicate<Priority> like) {
    return seen.known().priorities().stream().filter(like).findFirst();
  }

  /** Whether an aim is the other one, or its metric drives that of the other. */
  private static boolean serves(Inspection seen, Aim aim, Aim other) {
    return aim.equals(other)
        || drives(aim.metric(), other.metric(), seen.known().kpiTree());
  }

  private static Told naming(Inspection seen, Priority priority, Told told) {
    return told.given("priority", name(priority))
        .given("place", seen.known().priorities().indexOf(priority) + 1L)
        .given("priorities", seen.known().priorities().size());
  }

  private static Figure name(Priority priority) {
    return Figure.of(priority.name());
  }
}
