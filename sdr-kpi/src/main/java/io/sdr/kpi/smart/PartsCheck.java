package io.sdr.kpi.smart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether the parts of a goal come to it: those for its own period, which other people promise, and those for shorter periods,
 * each step of time by itself.
 */
final class PartsCheck {
  private PartsCheck() {}

  static Optional<SmartFinding> parts(Inspection seen, Told told) {
    if (seen.goal().id().isPresent() && seen.knowsNoGoals()) {
      return told.isUnknown("goals-not-known");
    }
    ImmutableList<Goal> parts =
        seen.goal().id().map(seen.known().goals()::partsOf).orElseGet(ImmutableList::of).stream()
            .filter(part -> part.metric().equals(seen.goal().metric()))
            .collect(ImmutableList.toImmutableList());
    if (parts.isEmpty()) {
      return told.nothing();
    }
    if (!parts.stream().allMatch(part -> part.target().isLike(seen.goal().target()))) {
      return told.isUnknown("goal-of-another-kind");
    }
    told.given("target", seen.goal().target());
    return seen.isLevel() ? eachIsAsGood(seen, parts, told) : together(seen, parts, told);
  }

  /** Levels do not add up: each part has to be as good as the whole. */
  private static Optional<SmartFinding> eachIsAsGood(Inspection seen, List<Goal> parts, Told told) {
    told.given("parts", parts.size());
    long worse = parts.stream()
        .filter(part -> seen.better(part.target(), seen.goal().target()).signum() < 0)
        .count();
    return worse == 0
        ? told.passes("smart.parts.each-as-good")
        : told.given("worse", worse)
            .fixedBy(
                Fix.of("smart.fix.make-each-part-as-good", "target", seen.goal().target()))
            .warns("smart.parts.some-worse");
  }

  private static Optional<SmartFinding> together(Inspection seen, List<Goal> parts, Told told) {
    boolean isHigher = seen.goal().direction() == Direction.HIGHER;
    BigDecimal target = Inspection.number(seen.goal().target());
    List<Level> levels = levels(seen.goal(), parts);
    Level weakest = levels.get(0);
    Level strongest = levels.get(0);
    for (Level level : levels) {
      int compared = level.sum().compareTo(weakest.sum());
      weakest = (isHigher ? compared < 0 : compared > 0) ? level : weakest;
      compared = level.sum().compareTo(strongest.sum());
      strongest = (isHigher ? compared > 0 : compared < 0) ? level : strongest;
    }
    BigDecimal missing =
        isHigher ? target.subtract(weakest.sum()) : weakest.sum().subtract(target);
    if (missing.signum() > 0) {
      return told.given("parts", weakest.parts().size())
          .given("sum", seen.goal().target().withNumber(weakest.sum()))
          .given("missing", seen.goal().target().withNumber(missing))
          .fixedBy(Fix.of("smart.fix.assign-the-rest"))
          .fails("smart.parts.less-than-the-whole");
    }
    // a limit is kept by parts that leave days out, and yet nothing limits those
    Optional<Level> leavingOut = levels.stream()
        .filter(level -> !isHigher && level.days() < seen.goal().period().days())
        .findFirst();
    if (leavingOut.isPresent()) {
      return told.given("covered", leavingOut.get().days())
          .given("days", seen.goal().period().days())
          .fixedBy(Fix.of("smart.fix.assign-the-rest"))
          .warns("smart.parts.days-left-out");
    }
    told.given("parts", strongest.parts().size());
    return over(seen, strongest.sum(), target, told);
  }

  /**
   * Parts that are judged together: those for the period of the whole, and those for shorter periods step by step, quarters and
   * months apart. A step below the first that leaves days out, as months of one quarter do, is the matter of that quarter.
   */
  private static List<Level> levels(Goal whole, List<Goal> parts) {
    ImmutableSet<Period> periods = parts.stream()
        .map(Goal::period)
        .filter(period -> !period.equals(whole.period()))
        .collect(ImmutableSet.toImmutableSet());
    TreeMap<Long, List<Goal>> byDepth = new TreeMap<>();
    for (Goal part : parts) {
      long depth = part.period().equals(whole.period()) ? -1 : depthOf(part.period(), periods);
      byDepth.computeIfAbsent(depth, none -> new ArrayList<>()).add(part);
    }
    return byDepth.entrySet().stream()
        .map(level -> new Level(level.getKey(), level.getValue()))
        .filter(level -> level.depth() <= 0 || level.days() == whole.period().days())
        .toList();
  }

  /** In how many of the periods, one longer than the other, a period lies. */
  private static long depthOf(Period period, Set<Period> periods) {
    return periods.stream()
        .filter(other -> !other.equals(period) && other.dates().encloses(period.dates()))
        .count();
  }

  /** Parts of one step of time. */
  private record Level(long depth, List<Goal> parts) {
    BigDecimal sum() {
      return parts.stream()
          .map(part -> Inspection.number(part.target()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many days they cover, each once. */
    int days() {
      return parts.stream().map(Goal::period).distinct().mapToInt(Period::days).sum();
    }
  }

  private static Optional<SmartFinding> over(
      Inspection seen, BigDecimal strongest, BigDecimal target, Told told) {
    told.given("sum", seen.goal().target().withNumber(strongest));
    if (target.signum() == 0) {
      return told.passes();
    }
    Percent over =
        Percent.ofFraction(Decimals.quotient(strongest.subtract(target).abs(), target));
    told.given("over", over).given("most", seen.judge().mostOverassignment());
    return over.compareTo(seen.judge().mostOverassignment()) <= 0
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.ask-for-less-of-parts"))
            .warns("smart.parts.much-more-than-the-whole");
  }
}
