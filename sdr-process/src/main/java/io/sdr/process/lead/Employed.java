package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/** Who has left, or has not come yet, gets nothing, whatever the rules say. */
final class Employed {
  private Employed() {}

  static Optional<Unmet> objectionTo(Candidate candidate) {
    return candidate.seller().employed().contains(candidate.day())
        ? Optional.empty()
        : Optional.of(
            new Unmet("not-employed", Optional.of(Figure.of(candidate.day())), Optional.empty()));
  }
}
