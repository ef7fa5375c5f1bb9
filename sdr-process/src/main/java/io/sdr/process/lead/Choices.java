package io.sdr.process.lead;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.util.Comparator;
import java.util.List;

/** What choices have in common: ties, and how they are told. */
final class Choices {
  /** Who is owed most comes first; among those who are owed the same, the first by identifier, as streams keep it. */
  static final Comparator<Candidate> MOST_OWED =
      Comparator.comparingLong(Candidate::creditParts).reversed();

  private Choices() {}

  /** The first of the best. */
  static Candidate first(List<Candidate> candidates, Comparator<Candidate> order) {
    return candidates.stream().min(order).orElseThrow();
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
