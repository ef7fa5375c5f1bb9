package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import org.immutables.value.Value;

/** Whoever knows most of what the lead needs, and is not drowning in work. */
@Value.Immutable
abstract class BestSkilled implements LeadDistribution {
  @Value.Parameter
  abstract BigDecimal levelsPerOpenLead();

  @Override
  public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    if (trace.isHeard()) {
      candidates.forEach(candidate -> tell(handover, candidate, trace));
    }
    Comparator<Candidate> fittest = Comparator.comparing(
            (Candidate candidate) -> fitness(handover, candidate))
        .reversed();
    return Choices.first(candidates, fittest.thenComparing(Choices.MOST_OWED));
  }

  private void tell(Handover handover, Candidate candidate, Trace trace) {
    trace
        .step("lead.fitness")
        .given("person", candidate.person().text())
        .given("levels", levels(handover, candidate))
        .given("burden", burden(candidate))
        .yields(Operation.DIFFERENCE, fitness(handover, candidate));
  }

  private BigDecimal fitness(Handover handover, Candidate candidate) {
    return Decimals.computed(
        BigDecimal.valueOf(levels(handover, candidate)).subtract(burden(candidate)));
  }

  private static long levels(Handover handover, Candidate candidate) {
    return handover.lead().needs().keySet().stream()
        .mapToLong(skill -> candidate.seller().skills().getOrDefault(skill, 0))
        .sum();
  }

  private BigDecimal burden(Candidate candidate) {
    return Decimals.computed(
        levelsPerOpenLead().multiply(BigDecimal.valueOf(candidate.workload().open())));
  }

  @Value.Check
  BestSkilled check() {
    Refusal.unless(
        levelsPerOpenLead().signum() >= 0,
        "best-skilled.must-not-reward-load",
        levelsPerOpenLead());
    BigDecimal plain = Decimals.stated(levelsPerOpenLead());
    return plain.equals(levelsPerOpenLead()) ? this : ImmutableBestSkilled.of(plain);
  }
}
