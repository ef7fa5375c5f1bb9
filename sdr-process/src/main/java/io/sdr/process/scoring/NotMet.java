package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.immutables.value.Value;

/** Another criterion is not met. */
@Value.Immutable
abstract class NotMet implements LeadCriterion {
  @Value.Parameter
  abstract LeadCriterion criterion();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    return PointsRun.since(lead.created(), criterion().occasions(lead, at).isEmpty());
  }
}
