package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives leads to a team one after the other; each choice knows the ones before it. The same leads in the same order
 * give the same assignments, whether in one run or in many with the state kept between them.
 *
 * <p>Not for use by several threads at once.
 */
public final class DistributionRun {
  private static final Figure ELIGIBLE = Figure.of("lead.eligible");

  private final DistributionRules rules;
  private final ImmutableList<Seller> sellers;
  private final Map<PersonId, Integer> positions = new HashMap<>();
  private final Clocks clocks;
  private final long[] weights;
  private final Workload[] workloads;
  private final Map<PersonId, Workload> otherWorkloads;
  private final CreditBalance credits;
  private Optional<PersonId> last;

  DistributionRun(DistributionRules rules, Roster roster, DistributionState state) {
    this.rules = rules;
    this.sellers = roster.sellers();
    this.clocks = new Clocks(sellers);
    this.weights = weights(rules.shares().weightsOf(roster));
    this.otherWorkloads = new HashMap<>(state.workloads());
    this.workloads = new Workload[sellers.size()];
    for (int i = 0; i < sellers.size(); i++) {
      PersonId person = sellers.get(i).person();
      positions.put(person, i);
      otherWorkloads.remove(person);
      workloads[i] = state.workloadOf(person);
    }
    this.credits = new CreditBalance(state.credits(), sellers);
    this.last = state.last();
  }

  private long[] weights(ImmutableMap<PersonId, Long> parts) {
    return sellers.stream()
        .mapToLong(seller -> {
          long weight = parts.getOrDefault(seller.person(), 0L);
          Refusal.unless(
              1 <= weight && weight <= Seller.MOST_PARTS,
              "seller.must-have-parts-in-bounds",
              weight);
          return weight;
        })
        .toArray();
  }

  /** Gives the next lead. */
  public Assignment give(Lead lead, Instant at) {
    return give(lead, at, Trace.silent());
  }

  Assignment give(Lead lead, Instant at, Trace trace) {
    Handover handover = new Handover(lead, at, last);
    clocks.set(at);
    trace.given("lead", lead.id().text());
    ImmutableList.Builder<Candidate> eligible = ImmutableList.builder();
    ImmutableList.Builder<Exclusion> excluded = ImmutableList.builder();
    for (int i = 0; i < sellers.size(); i++) {
      Candidate candidate = candidate(i);
      Optional<Unmet> objection = objectionTo(handover, candidate);
      objection.ifPresentOrElse(
          unmet -> excluded.add(new Exclusion(candidate.person(), unmet)),
          () -> eligible.add(candidate));
      tell(candidate, objection, trace);
    }
    return eligible.build().isEmpty()
        ? waiting(handover, excluded.build(), trace)
        : given(handover, eligible.build(), excluded.build(), trace);
  }

  private static void tell(Candidate candidate, Optional<Unmet> objection, Trace trace) {
    if (trace.isHeard()) {
      Trace step = trace.step("lead.seller").given("person", candidate.person().text());
      objection.ifPresentOrElse(
          unmet -> Objections.tell(unmet, step), () -> step.yields(Operation.STATED, ELIGIBLE));
    }
  }

  private Assignment given(
      Handover handover,
      ImmutableList<Candidate> eligible,
      ImmutableList<Exclusion> excluded,
      Trace trace) {
    ImmutableList<Candidate> preferred = preferred(handover, eligible, trace);
    Candidate chosen = chosen(handover, preferred, trace);
    assign(chosen);
    if (preferred.size() > 1 || eligible.size() == 1) {
      last = Optional.of(chosen.person());
    }
    return Assignment.builder()
        .lead(handover.lead().id())
        .at(handover.at())
        .person(chosen.person())
        .eligible(eligible.stream().map(Candidate::person).toList())
        .excluded(excluded)
        .build();
  }

  private Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    Optional<Unmet> objection = Employed.objectionTo(candidate);
    for (int i = 0; objection.isEmpty() && i < rules.filters().size(); i++) {
      objection = rules.filters().get(i).objectionTo(handover, candidate);
    }
    return objection;
  }

  private ImmutableList<Candidate> preferred(
      Handover handover, ImmutableList<Candidate> eligible, Trace trace) {
    for (int i = 0; i < rules.preferences().size(); i++) {
      ImmutableList<Candidate> preferred = rules.preferences().get(i).preferred(handover, eligible);
      Refusal.unless(
          Choices.isPartOf(preferred, eligible),
          "preference.must-choose-among-the-eligible",
          i + 1);
      Trace step = trace.step("lead.preference").given("number", i + 1);
      if (!preferred.isEmpty()) {
        step.given("eligible", eligible.size())
            .yields(Operation.STATED, Figure.of(preferred.size()));
        return preferred;
      }
      step.fails("nobody-preferred");
    }
    return eligible;
  }

  private Candidate chosen(Handover handover, ImmutableList<Candidate> preferred, Trace trace) {
    int[] among =
        preferred.stream().mapToInt(candidate -> positionOf(candidate.person())).toArray();
    credits.earn(among, weights);
    ImmutableList<Candidate> candidates =
        IntStream.of(among).mapToObj(this::candidate).collect(ImmutableList.toImmutableList());
    Trace step = trace.step("lead.choice").given("candidates", candidates.size());
    Candidate chosen = rules.choice().choose(handover, candidates, step);
    Refusal.unless(
        candidates.contains(chosen), "lead-distribution.must-choose-a-candidate", chosen.person());
    Figure person = Figure.of(chosen.person().text());
    step.yields(Operation.STATED, person);
    trace.yields(Operation.SAME, person);
    return chosen;
  }

  private void assign(Candidate chosen) {
    int seller = positionOf(chosen.person());
    credits.pay(seller);
    workloads[seller] = workloads[seller].plusOne(chosen.day());
  }

  private Assignment waiting(Handover handover, ImmutableList<Exclusion> excluded, Trace trace) {
    Optional<Instant> retryAt = excluded.stream()
        .filter(exclusion -> exclusion.because().condition().equals(InWorkingHours.CONDITION))
        .map(exclusion -> sellers.get(positionOf(exclusion.person())))
        .flatMap(seller -> seller.hours().nextWorked(handover.at()).value().stream())
        .min(Comparator.naturalOrder());
    String reason = sellers.isEmpty() ? "nobody-in-the-team" : "nobody-may-get-it";
    trace.fails(reason);
    return Assignment.builder()
        .lead(handover.lead().id())
        .at(handover.at())
        .unassigned(reason)
        .queue(
            isTooLate(retryAt, handover.lead())
                ? rules.urgentQueue().or(rules::queue)
                : rules.queue())
        .retryAt(retryAt)
        .excluded(excluded)
        .build();
  }

  /** Whether the promised answer is due before anybody comes to work, or nobody will. */
  private static boolean isTooLate(Optional<Instant> retryAt, Lead lead) {
    return lead.answerBy().filter(by -> retryAt.map(by::isBefore).orElse(true)).isPresent();
  }

  private Candidate candidate(int seller) {
    return new Candidate(
        sellers.get(seller),
        clocks.dayOf(seller),
        clocks.isWorking(seller),
        weights[seller],
        workloads[seller],
        credits.partsOf(seller),
        credits.unit());
  }

  private int positionOf(PersonId person) {
    return Optional.ofNullable(positions.get(person)).orElseThrow();
  }

  /** What was given so far, for the next run. */
  public DistributionState state() {
    Map<PersonId, Workload> all = new HashMap<>(otherWorkloads);
    for (int i = 0; i < workloads.length; i++) {
      all.put(sellers.get(i).person(), workloads[i]);
    }
    all.values().removeIf(Workload.none()::equals);
    return DistributionState.builder()
        .last(last)
        .credits(credits.ledger())
        .workloads(all)
        .build();
  }
}
