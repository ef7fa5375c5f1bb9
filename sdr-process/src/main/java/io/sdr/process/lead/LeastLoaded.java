package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.function.IntBinaryOperator;
import org.immutables.value.Value;

/** Whoever has least to do for the share that was agreed. */
@Value.Immutable(singleton = true)
abstract class LeastLoaded implements RankedChoice {
  @Override
  public IntBinaryOperator order(Handover handover, Standings standings) {
    return (one, other) -> Long.compare(
        Math.multiplyExact(standings.open(one), standings.weight(other)),
        Math.multiplyExact(standings.open(other), standings.weight(one)));
  }

  @Override
  public void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    if (trace.isHeard()) {
      candidates.forEach(candidate -> tell(candidate, trace.step("lead.load")));
    }
  }

  private static void tell(Candidate candidate, Trace step) {
    step.given("person", candidate.person().text())
        .given("open", candidate.workload().open())
        .given("weight", candidate.weight())
        .yields(
            Operation.QUOTIENT,
            Decimals.quotient(
                BigDecimal.valueOf(candidate.workload().open()),
                BigDecimal.valueOf(candidate.weight())));
  }
}
