package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.telling.Tongue;

/**
 * Problems alike, as a page lists them.
 *
 * @param severity how much they matter
 * @param sentence the rule that is broken
 * @param count how many there are; empty for a single one
 * @param places where they are, each with its sentence
 * @param more how many places are not listed; empty when all are
 */
record Finding(
    String severity, String sentence, String count, ImmutableList<Place> places, String more) {
  private static final int PLACES = 200;

  static ImmutableList<Finding> of(ImmutableList<Diagnostic> diagnostics, Tongue tongue) {
    return Problems.alike(diagnostics).stream()
        .map(alike -> ofAlike(alike, tongue))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether there is one place only, so that nothing needs to unfold. */
  boolean single() {
    return count.isEmpty();
  }

  private static Finding ofAlike(ImmutableList<Diagnostic> alike, Tongue tongue) {
    Diagnostic first = alike.get(0);
    return new Finding(
        Problems.severity(first, tongue.wording()),
        tongue.say(first),
        alike.size() == 1 ? "" : tongue.count(alike.size()),
        alike.stream()
            .limit(PLACES)
            .map(problem -> new Place(problem.location().toString(), tongue.say(problem)))
            .collect(ImmutableList.toImmutableList()),
        alike.size() <= PLACES
            ? ""
            : tongue.say(
                "problems.more", ImmutableMap.of("count", Figure.of(alike.size() - PLACES))));
  }

  /**
   * One problem.
   *
   * @param where file, line and column; empty if it is nowhere in particular
   * @param sentence what is wrong there
   */
  record Place(String where, String sentence) {}
}
