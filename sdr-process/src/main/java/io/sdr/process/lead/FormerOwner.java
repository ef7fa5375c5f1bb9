package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Acquaintance;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** Clients are not handed from one to the next. */
@Value.Immutable
abstract class FormerOwner implements Preference {
  @Value.Parameter
  abstract int withinDays();

  @Override
  public ImmutableList<Candidate> preferred(Handover handover, ImmutableList<Candidate> eligible) {
    Instant since = handover.at().minus(Duration.ofDays(withinDays()));
    for (Acquaintance known : handover.lead().knownTo()) {
      if (!known.lastContact().isBefore(since)) {
        for (Candidate candidate : eligible) {
          if (candidate.person().equals(known.person())) {
            return ImmutableList.of(candidate);
          }
        }
      }
    }
    return ImmutableList.of();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        0 <= withinDays() && withinDays() <= Preferences.MOST_DAYS,
        "preference.must-look-back-some-days",
        withinDays());
  }
}
