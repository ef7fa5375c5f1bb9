package io.sdr.process.lead;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** What choices have in common: ties, and how they are told. */
final class Choices {
  private Choices() {}

  /** Who is owed most comes first; among those who are owed the same, the first by identifier, as places keep it. */
  static IntBinaryOperator mostOwed(Standings standings) {
    return (one, other) -> Long.compare(standings.creditParts(other), standings.creditParts(one));
  }

  /** The first of the best places. */
  static int first(Standings standings, IntBinaryOperator order) {
    int best = 0;
    for (int place = 1; place < standings.size(); place++) {
      if (order.applyAsInt(place, best) < 0) {
        best = place;
      }
    }
    return best;
  }

  /** Whether some candidates are of others and in their order. */
  static boolean isPartOf(List<Candidate> some, List<Candidate> all) {
    int found = 0;
    for (Candidate candidate : all) {
      if (found < some.size() && some.get(found).equals(candidate)) {
        found++;
      }
    }
    return found == some.size();
  }

  static void tellCredits(List<Candidate> candidates, Trace trace) {
    if (trace.isHeard()) {
      candidates.forEach(candidate -> trace
          .step("lead.credit")
          .given("person", candidate.person().text())
          .given("weight", candidate.weight())
          .yields(Operation.STATED, candidate.credit()));
    }
  }
}
