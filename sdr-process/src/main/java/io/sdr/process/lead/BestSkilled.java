package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.function.IntBinaryOperator;
import org.immutables.value.Value;

/** Whoever knows most of what the lead needs, and is not drowning in work. */
@Value.Immutable
abstract class BestSkilled implements RankedChoice {
  @Value.Parameter
  abstract BigDecimal levelsPerOpenLead();

  @Override
  public IntBinaryOperator order(Handover handover, Standings standings) {
    return (one, other) ->
        fitness(handover, standings, other).compareTo(fitness(handover, standings, one));
  }

  @Override
  public void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    if (trace.isHeard()) {
      candidates.forEach(candidate -> tell(handover, candidate, trace));
    }
  }

  private void tell(Handover handover, Candidate candidate, Trace trace) {
    long open = candidate.workload().open();
    trace
        .step("lead.fitness")
        .given("person", candidate.person().text())
        .given("levels", levels(handover, candidate.seller()))
        .given("burden", burden(open))
        .yields(Operation.DIFFERENCE, fitness(handover, candidate.seller(), open));
  }

  private BigDecimal fitness(Handover handover, Standings standings, int place) {
    return fitness(handover, standings.seller(place), standings.open(place));
  }

  private BigDecimal fitness(Handover handover, Seller seller, long open) {
    return Decimals.computed(BigDecimal.valueOf(levels(handover, seller)).subtract(burden(open)));
  }

  private static long levels(Handover handover, Seller seller) {
    return handover.lead().needs().keySet().stream()
        .mapToLong(skill -> seller.skills().getOrDefault(skill, 0))
        .sum();
  }

  private BigDecimal burden(long open) {
    return Decimals.computed(levelsPerOpenLead().multiply(BigDecimal.valueOf(open)));
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
