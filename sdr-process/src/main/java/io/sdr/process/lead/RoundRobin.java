package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import org.immutables.value.Value;

/** One after the other. */
@Value.Immutable(singleton = true)
abstract class RoundRobin implements LeadDistribution {
  @Override
  public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    handover
        .last()
        .ifPresent(
            last -> trace.step("lead.last-turn").yields(Operation.GIVEN, Figure.of(last.text())));
    return candidates.stream()
        .filter(candidate -> handover
            .last()
            .filter(last -> candidate.person().compareTo(last) <= 0)
            .isEmpty())
        .findFirst()
        .orElseGet(() -> candidates.get(0));
  }
}
