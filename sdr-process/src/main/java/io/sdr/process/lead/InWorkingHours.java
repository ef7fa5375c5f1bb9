package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** A lead goes to somebody who can answer it now. */
@Value.Immutable(singleton = true)
abstract class InWorkingHours implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    return Objections.unless(candidate.working(), "outside-working-hours");
  }
}
