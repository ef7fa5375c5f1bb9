package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import java.util.function.Function;

/** A filter that looks at the person only, whatever the lead, so that it need not be asked again for every lead. */
interface PersonFilter extends SellerFilter {
  /** The condition that does not hold. */
  Optional<Unmet> objectionTo(Candidate candidate);

  /**
   * The same filter for a run, which may keep what it found about the people of the run: not for use by several threads at once.
   */
  default Function<Candidate, Optional<Unmet>> forOneRun() {
    return this::objectionTo;
  }

  @Override
  default Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    return objectionTo(candidate);
  }
}
