package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Unmet;
import java.util.Optional;

/**
 * Says why somebody must not get a lead now; nothing where nothing speaks against it.
 *
 * <p>Implementations are immutable values and use nothing but their arguments: not the credit nor the turn, which are
 * no reason to exclude anybody and which they are not told. The condition has a sentence in every language under {@code unmet.} and its name.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface SellerFilter {
  /** The condition that does not hold, with what was found and what is required. */
  Optional<Unmet> objectionTo(Handover handover, Candidate candidate);
}
