package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** Nobody finds leads of last week after a holiday. */
@Value.Immutable(singleton = true)
abstract class Present implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    for (LocalDateRange dates : candidate.seller().absences()) {
      if (dates.contains(candidate.day())) {
        return Objections.to("absent");
      }
    }
    return Optional.empty();
  }
}
