package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import org.immutables.value.Value;

/** Whoever is owed most. */
@Value.Immutable(singleton = true)
abstract class SmoothWeighted implements LeadDistribution {
  @Override
  public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    Choices.tellCredits(candidates, trace);
    return Choices.first(candidates, Choices.MOST_OWED);
  }
}
