package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** Who was taken out of the distribution gets nothing. */
@Value.Immutable(singleton = true)
abstract class TakingLeads implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    return Objections.unless(candidate.seller().takesLeads(), "takes-no-leads");
  }
}
