package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** Nothing that anyone could hand out. */
@Value.Immutable(singleton = true)
abstract class OnlyByRules implements RecognitionLimit {

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    return proposed.grantor().isPerson()
        ? Objections.to("not-for-people-to-grant")
        : Optional.empty();
  }
}
