package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** A lead that somebody let lie goes to somebody else. */
@Value.Immutable(singleton = true)
abstract class NotTheOwner implements SellerFilter {
  @Override
  public Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    return Objections.unless(
        handover.lead().owner().filter(candidate.person()::equals).isEmpty(), "had-it-before");
  }
}
