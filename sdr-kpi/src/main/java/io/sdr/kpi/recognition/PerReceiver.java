package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** Not always the same ones. */
@Value.Immutable
abstract class PerReceiver implements RecognitionLimit {
  @Value.Parameter
  abstract int most();

  @Value.Parameter
  abstract Cadence per();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    Period period = per().periodOf(proposed.grantedOn());
    long after = proposed.receivers().stream()
        .mapToLong(person -> 1
            + log.during(period).filter(one -> one.receivers().contains(person)).count())
        .max()
        .orElseThrow();
    return after > most() ? Objections.to("received-too-often", after, most()) : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(most() >= 1, "limit.must-allow-one");
  }
}
