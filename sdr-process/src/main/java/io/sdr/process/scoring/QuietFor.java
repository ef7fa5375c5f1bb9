package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/** Whoever asks did nothing for some time. */
@Value.Immutable
abstract class QuietFor implements LeadCriterion {
  private static final int MOST_DAYS = 36525;

  @Value.Parameter
  abstract int days();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    Instant last = lead.signals().stream()
        .map(Signal::at)
        .filter(time -> !time.isAfter(at) && time.isAfter(lead.created()))
        .reduce(lead.created(), (before, later) -> later);
    Instant quiet = last.plus(Duration.ofDays(days()));
    return PointsRun.since(quiet, !quiet.isAfter(at));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        1 <= days() && days() <= MOST_DAYS, "lead-criterion.must-be-quiet-for-some-days", days());
  }
}
