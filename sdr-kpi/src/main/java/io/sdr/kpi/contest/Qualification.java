package io.sdr.kpi.contest;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/** What must hold of an entry before it can have a place, besides having a score. */
final class Qualification {
  private final Contest contest;
  private final Entry entry;

  Qualification(Contest contest, Entry entry) {
    this.contest = contest;
    this.entry = entry;
  }

  /** Tells a step the first condition that does not hold, and returns it; empty when all hold. */
  Optional<String> failureOf(Figure score, Trace step) {
    return goalFailure(step).or(() -> factFailure(step)).or(() -> scoreFailure(score, step));
  }

  private Optional<String> goalFailure(Trace step) {
    if (contest.goals() != Contest.GoalsRule.REQUIRED || entry.hasReachedAllGoals()) {
      return Optional.empty();
    }
    return told(entry.hasGoals() ? "goals-not-reached" : "no-goal", step);
  }

  private Optional<String> factFailure(Trace step) {
    int minimum = contest.fairPlay().minimumFacts();
    if (minimum == 0 || entry.facts().orElse(0) >= minimum) {
      return Optional.empty();
    }
    if (entry.facts().isEmpty()) {
      return told("facts-not-counted", step);
    }
    step.fails("too-few-facts", Figure.of(entry.facts().orElseThrow()), Figure.of((long) minimum));
    return Optional.of("too-few-facts");
  }

  private Optional<String> scoreFailure(Figure score, Trace step) {
    Optional<Figure> minimum = contest.minimumScore();
    if (minimum.isEmpty() || contest.better().isMet(score, minimum.get())) {
      return Optional.empty();
    }
    if (!score.isLike(minimum.get())) {
      return told("minimum-of-another-kind", step);
    }
    step.fails("minimum-not-reached", score, minimum.get());
    return Optional.of("minimum-not-reached");
  }

  private static Optional<String> told(String reason, Trace step) {
    step.fails(reason);
    return Optional.of(reason);
  }
}
