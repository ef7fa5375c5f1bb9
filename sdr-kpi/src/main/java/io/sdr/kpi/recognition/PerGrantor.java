package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** Thanks stay worth something. */
@Value.Immutable
abstract class PerGrantor implements RecognitionLimit {
  @Value.Parameter
  abstract int most();

  @Value.Parameter
  abstract Cadence per();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    Period period = per().periodOf(proposed.grantedOn());
    long before = log.during(period)
        .filter(one -> one.grantor().equals(proposed.grantor()))
        .mapToLong(one -> one.receivers().size())
        .sum();
    long after = before + proposed.receivers().size();
    return proposed.grantor().isPerson() && after > most()
        ? Objections.to("granted-too-often", after, most())
        : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(most() >= 1, "limit.must-allow-one");
  }
}
