package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import org.immutables.value.Value;

/** One after the other. */
@Value.Immutable(singleton = true)
abstract class RoundRobin implements PlacedChoice {
  @Override
  public int place(Handover handover, Standings standings) {
    int next = handover.last().isPresent() ? behind(handover.last().get(), standings) : 0;
    return next < standings.size() ? next : 0;
  }

  /** The first place behind a person, who need not be among them. */
  private static int behind(PersonId last, Standings standings) {
    int from = 0;
    int to = standings.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (standings.seller(middle).person().compareTo(last) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  @Override
  public void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    handover
        .last()
        .ifPresent(
            last -> trace.step("lead.last-turn").yields(Operation.GIVEN, Figure.of(last.text())));
  }
}
