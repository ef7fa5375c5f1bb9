package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import org.immutables.value.Value;

/** Whoever is owed most. */
@Value.Immutable(singleton = true)
abstract class SmoothWeighted implements PlacedChoice {
  @Override
  public int place(Handover handover, Standings standings) {
    return Choices.first(standings, Choices.mostOwed(standings));
  }

  @Override
  public void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    Choices.tellCredits(candidates, trace);
  }
}
