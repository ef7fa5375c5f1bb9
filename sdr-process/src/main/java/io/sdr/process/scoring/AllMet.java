package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** All of several criteria are met. */
@Value.Immutable
abstract class AllMet implements LeadCriterion {
  @Value.Parameter
  abstract ImmutableList<LeadCriterion> criteria();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    Instant last = Instant.MIN;
    for (LeadCriterion criterion : criteria()) {
      Optional<Instant> first =
          criterion.occasions(lead, at).stream().min(Comparator.naturalOrder());
      if (first.isEmpty()) {
        return ImmutableList.of();
      }
      last = first.get().isAfter(last) ? first.get() : last;
    }
    return ImmutableList.of(last);
  }

  @Value.Check
  void check() {
    Refusal.unless(!criteria().isEmpty(), "lead-criterion.must-be-of-some-criteria");
  }
}
