package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** Those who have it may pass it on. */
@Value.Immutable
abstract class OnlyByHolders implements RecognitionLimit {
  @Value.Parameter
  abstract String title();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    boolean holds = log.granted().stream()
        .filter(one -> one.title().equals(title()) && one.isHeldOn(proposed.grantedOn()))
        .anyMatch(one -> one.receivers().stream().anyMatch(proposed.grantor()::is));
    return proposed.grantor().isPerson() && !holds
        ? Objections.to("not-held-by-the-grantor")
        : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!title().isBlank(), "recognition.must-have-a-title");
  }
}
