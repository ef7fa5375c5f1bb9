package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Comparator;
import org.immutables.value.Value;

/** Whoever has least to do for the share that was agreed. */
@Value.Immutable(singleton = true)
abstract class LeastLoaded implements LeadDistribution {
  private static final Comparator<Candidate> LEAST_OPEN = (one, other) -> Long.compare(
      Math.multiplyExact(one.workload().open(), other.weight()),
      Math.multiplyExact(other.workload().open(), one.weight()));

  @Override
  public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    if (trace.isHeard()) {
      candidates.forEach(candidate -> tell(candidate, trace.step("lead.load")));
    }
    return Choices.first(candidates, LEAST_OPEN.thenComparing(Choices.MOST_OWED));
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
