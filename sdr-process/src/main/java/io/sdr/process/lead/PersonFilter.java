package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;

/** A filter that looks at the person only, whatever the lead, so that it need not be asked again for every lead. */
interface PersonFilter extends SellerFilter {
  /** The condition that does not hold. */
  Optional<Unmet> objectionTo(Candidate candidate);

  @Override
  default Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    return objectionTo(candidate);
  }
}
