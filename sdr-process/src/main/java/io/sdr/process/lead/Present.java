package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Nobody finds leads of last week after a holiday. */
@Value.Immutable(singleton = true)
abstract class Present implements SellerFilter {
  @Override
  public Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    LocalDate day = candidate.dayOf(handover.at());
    return Objections.unless(
        candidate.seller().absences().stream().noneMatch(dates -> dates.contains(day)), "absent");
  }
}
