package io.sdr.kpi.smart;

import io.sdr.core.quantity.Figure;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import java.util.Optional;
import java.util.function.Predicate;

/** Who, what and which way. */
final class SpecificChecks {
  private SpecificChecks() {}

  static Optional<SmartFinding> owner(Inspection seen, Told told) {
    if (seen.known().people().isEmpty()) {
      return told.isUnknown("people-not-known");
    }
    return seen.known().people().contains(seen.goal().person())
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.name-an-owner")).fails("smart.owner.not-one-of-us");
  }

  static Optional<SmartFinding> scope(Inspection seen, Told told) {
    if (seen.known().objectsInScope().isEmpty()) {
      return told.isUnknown("scope-not-counted");
    }
    long objects = seen.known().objectsInScope().getAsLong();
    told.given("objects", objects);
    return objects > 0
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.widen-the-scope")).fails("smart.scope.empty");
  }

  static Optional<SmartFinding> direction(Inspection seen, Told told) {
    Optional<Direction> better = seen.known().better();
    if (better.isPresent() && better.get() != seen.goal().direction()) {
      return told.fixedBy(Fix.of("smart.fix.turn-the-direction"))
          .fails("smart.direction.against-the-metric");
    }
    if (better.isEmpty()) {
      return told.isUnknown("direction-not-known");
    }
    Optional<Figure> baseline = MeasurableChecks.comparableBaseline(seen);
    told.given("target", seen.goal().target());
    baseline.ifPresent(figure -> told.given("baseline", figure));
    return baseline
        .filter(from -> seen.better(seen.goal().target(), from).signum() < 0)
        .map(from -> told.fixedBy(Fix.of("smart.fix.lead-on-from-the-baseline", "baseline", from))
            .warns("smart.direction.backwards"))
        .orElseGet(told::passes);
  }

  static Optional<SmartFinding> duplicate(Inspection seen, Told told) {
    if (seen.knowsNoGoals()) {
      return told.isUnknown("goals-not-known");
    }
    return another(
            seen,
            other -> other.metric().equals(seen.goal().metric())
                && other.scope() == seen.goal().scope()
                && !seen.isInLineWith(other))
        .map(other -> told.given("other", nameOf(other))
            .fixedBy(Fix.of("smart.fix.keep-one"))
            .fails("smart.duplicate.another"))
        .orElseGet(told::passes);
  }

  static Optional<SmartFinding> conflict(Inspection seen, Told told) {
    if (seen.knowsNoGoals()) {
      return told.isUnknown("goals-not-known");
    }
    Aim aim = Aim.of(seen.goal());
    return another(seen, other -> seen.judge().areContradictory(aim, Aim.of(other)))
        .map(other -> told.given("other", nameOf(other))
            .fixedBy(Fix.of("smart.fix.drop-one"))
            .fails("smart.conflict.pulls-both-ways"))
        .orElseGet(told::passes);
  }

  private static Optional<Goal> another(Inspection seen, Predicate<Goal> like) {
    return seen.known().goals().of(seen.goal().person()).stream()
        .filter(other -> !seen.isTheSame(other) && seen.isAtTheSameTime(other))
        .filter(like)
        .findFirst();
  }

  private static String nameOf(Goal goal) {
    return goal.id().map(GoalId::text).orElseGet(() -> goal.period().toString());
  }

  static Optional<SmartFinding> words(Inspection seen, Told told) {
    Optional<String> words = seen.goal().words();
    if (words.isEmpty()) {
      return told.nothing();
    }
    if (VagueWords.saysHowMuch(words.get())) {
      return told.passes();
    }
    if (seen.judge().vagueWords().beginnings().isEmpty()) {
      return told.isUnknown("no-vague-words-known");
    }
    return seen.judge()
        .vagueWords()
        .foundIn(words.get())
        .map(found -> told.given("found", found)
            .fixedBy(Fix.of("smart.fix.say-how-much", "target", seen.goal().target()))
            .warns("smart.words.vague"))
        .orElseGet(told::passes);
  }
}
