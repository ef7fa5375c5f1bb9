package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;

/** A choice that goes by places, so that nobody has to be made a candidate where nobody listens. */
interface PlacedChoice extends LeadDistribution {
  /** The place of whoever gets the lead. */
  int place(Handover handover, Standings standings);

  /** Says what decides. */
  void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace);

  @Override
  default Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    tell(handover, candidates, trace);
    return candidates.get(place(handover, Standings.of(candidates)));
  }
}
