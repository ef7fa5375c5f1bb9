package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.time.LocalDate;
import java.util.Optional;

/** Who has left, or has not come yet, gets nothing, whatever the rules say. */
final class Employed {
  private Employed() {}

  static Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    LocalDate day = candidate.dayOf(handover.at());
    return Objections.unless(candidate.seller().employed().contains(day), "not-employed")
        .map(unmet -> new Unmet(unmet.condition(), Optional.of(Figure.of(day)), Optional.empty()));
  }
}
