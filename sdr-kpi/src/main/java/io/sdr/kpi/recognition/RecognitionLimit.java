package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Unmet;
import java.util.Optional;

/**
 * Says why a proposed recognition must not be granted, given what was granted before; nothing where it may be.
 *
 * <p>Implementations are immutable values and use nothing but their arguments. The condition has a sentence in every
 * language under {@code unmet.} and its name.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface RecognitionLimit {
  /** The condition that does not hold, with what was found and what is required. */
  Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log);
}
