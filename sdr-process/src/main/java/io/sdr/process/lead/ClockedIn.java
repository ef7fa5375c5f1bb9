package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** Who has gone home early gets nothing. */
@Value.Immutable(singleton = true)
abstract class ClockedIn implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    return Objections.unless(candidate.seller().clockedIn(), "clocked-out");
  }
}
