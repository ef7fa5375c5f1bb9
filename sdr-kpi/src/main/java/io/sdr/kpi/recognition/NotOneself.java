package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** No pat on the own back. */
@Value.Immutable(singleton = true)
abstract class NotOneself implements RecognitionLimit {

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    return proposed.receivers().stream().anyMatch(proposed.grantor()::is)
        ? Objections.to("granted-to-oneself")
        : Optional.empty();
  }
}
