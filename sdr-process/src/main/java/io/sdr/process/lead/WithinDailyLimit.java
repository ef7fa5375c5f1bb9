package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** Nobody is flooded in a day, newcomers with empty desks least of all. */
@Value.Immutable(singleton = true)
abstract class WithinDailyLimit implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    long taken = candidate.workload().takenOn(candidate.day());
    long most = candidate.seller().mostPerDay().orElse(Integer.MAX_VALUE);
    return Objections.unlessBelow(taken, most, "daily-limit-reached");
  }
}
