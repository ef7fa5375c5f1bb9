package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Optional;
import org.immutables.value.Value;

/** More than one can work on is worked on by nobody. */
@Value.Immutable(singleton = true)
abstract class WithinOpenLimit implements PersonFilter {
  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    long open = candidate.workload().open();
    long most = candidate.seller().mostOpen().orElse(Integer.MAX_VALUE);
    return Objections.unlessBelow(open, most, "open-limit-reached");
  }
}
