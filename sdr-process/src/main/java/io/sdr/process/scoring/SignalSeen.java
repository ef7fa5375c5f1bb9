package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import org.immutables.value.Value;

/** Whoever asks did something. */
@Value.Immutable
abstract class SignalSeen implements LeadCriterion {
  @Value.Parameter
  abstract String kind();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    return lead.signals().stream()
        .filter(signal -> signal.kind().equals(kind()) && !signal.at().isAfter(at))
        .map(Signal::at)
        .collect(ImmutableList.toImmutableList());
  }

  @Value.Check
  void check() {
    Refusal.unless(!kind().isBlank(), "lead-signal.must-say-what-happened");
  }
}
