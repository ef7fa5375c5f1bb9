package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import java.util.function.IntBinaryOperator;
import org.immutables.value.Value;

/** Whoever has waited longest for a turn; those who never had one come first, in the order of the round. */
@Value.Immutable(singleton = true)
abstract class RoundRobin implements RankedChoice {
  @Override
  public IntBinaryOperator order(Handover handover, Standings standings) {
    int next = handover.last().map(last -> behind(last, standings)).orElse(0);
    return (one, other) -> {
      int byTurn = Long.compare(standings.turn(one), standings.turn(other));
      int byRound = Boolean.compare(one < next, other < next);
      return byTurn != 0 ? byTurn : byRound != 0 ? byRound : Integer.compare(one, other);
    };
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
    if (trace.isHeard()) {
      candidates.forEach(candidate -> trace
          .step("lead.turn")
          .given("person", candidate.person().text())
          .yields(Operation.STATED, Figure.of(candidate.turn())));
    }
  }
}
