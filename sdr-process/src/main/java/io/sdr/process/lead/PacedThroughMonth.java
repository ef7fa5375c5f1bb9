package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.time.Cadence;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A month's leads do not all come in its first week. */
@Value.Immutable(singleton = true)
abstract class PacedThroughMonth implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    if (candidate.seller().mostPerMonth().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = candidate.day();
    long taken = candidate.workload().takenIn(Cadence.MONTH.periodOf(day));
    long allowed = new MonthlyCapacity(candidate.seller().mostPerMonth().getAsInt())
        .allowedBy(day, candidate.seller());
    return Objections.unlessBelow(taken, allowed, "ahead-of-monthly-pace");
  }
}
