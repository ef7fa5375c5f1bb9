package io.sdr.kpi.smart;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the parts of a goal come to it: those for its own period, which other people promise, and those for shorter periods,
 * each by themselves.
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
    told.given("target", seen.goal().target()).given("parts", parts.size());
    return seen.isLevel() ? eachIsAsGood(seen, parts, told) : together(seen, parts, told);
  }

  /** Levels do not add up: each part has to be as good as the whole. */
  private static Optional<SmartFinding> eachIsAsGood(Inspection seen, List<Goal> parts, Told told) {
    long worse = parts.stream()
        .filter(part -> seen.better(part.target(), seen.goal().target()).signum() < 0)
        .count();
    return worse == 0
        ? told.passes("smart.parts.each-as-good")
        : told.given("worse", worse).warns("smart.parts.some-worse");
  }

  private static Optional<SmartFinding> together(Inspection seen, List<Goal> parts, Told told) {
    Map<Boolean, BigDecimal> sums = parts.stream()
        .collect(Collectors.groupingBy(
            part -> part.period().equals(seen.goal().period()),
            Collectors.reducing(
                BigDecimal.ZERO, part -> Inspection.number(part.target()), BigDecimal::add)));
    BigDecimal least = sums.values().stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = sums.values().stream().max(BigDecimal::compareTo).orElseThrow();
    boolean isHigher = seen.goal().direction() == Direction.HIGHER;
    BigDecimal target = Inspection.number(seen.goal().target());
    BigDecimal weakest = isHigher ? least : most;
    BigDecimal missing = isHigher ? target.subtract(weakest) : weakest.subtract(target);
    if (missing.signum() > 0) {
      return told.given("sum", seen.goal().target().withNumber(weakest))
          .given("missing", seen.goal().target().withNumber(missing))
          .fixedBy(Fix.of("smart.fix.assign-the-rest"))
          .fails("smart.parts.less-than-the-whole");
    }
    return over(seen, isHigher ? most : least, target, told);
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
        : told.warns("smart.parts.much-more-than-the-whole");
  }
}
