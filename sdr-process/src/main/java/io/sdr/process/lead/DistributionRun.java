package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Gives leads to a team one after the other; each choice knows the ones before it. The same leads in the same order
 * give the same assignments, whether in one run or in many with the state kept between them.
 *
 * <p>Not for use by several threads at once.
 */
public final class DistributionRun {
  private static final Figure ELIGIBLE = Figure.of("lead.eligible");
  private static final long NO_TURN = 0;
  private static final long UNOWED = 0;
  private static final long WHOLE = 1;

  private final DistributionRules rules;
  private final ImmutableList<Seller> sellers;
  private final Map<PersonId, Integer> positions = new HashMap<>();
  private final Clocks clocks;
  private final long[] weights;
  private final Workload[] workloads;
  private final Map<PersonId, Workload> otherWorkloads;
  private final CreditBalance credits;
  private final Screening screening;
  private final Standings standings = new Eligible();

  /** Who may get the lead, by position: the first {@code many}. */
  private final int[] eligible;

  /** Those of them between whom credits decide. */
  private final int[] contending;

  private final long[] turns;
  private final Map<PersonId, Long> otherTurns;
  private int many;
  private long turn;
  private Optional<PersonId> last;

  DistributionRun(DistributionRules rules, Roster roster, DistributionState state) {
    this.rules = rules;
    this.sellers = roster.sellers();
    this.clocks = new Clocks(sellers);
    this.weights = weights(rules.shares().weightsOf(roster));
    this.otherWorkloads = new HashMap<>(state.workloads());
    this.otherTurns = new HashMap<>(state.turns());
    this.turns = new long[sellers.size()];
    this.workloads = new Workload[sellers.size()];
    for (int i = 0; i < sellers.size(); i++) {
      PersonId person = sellers.get(i).person();
      positions.put(person, i);
      otherWorkloads.remove(person);
      workloads[i] = state.workloadOf(person);
      otherTurns.remove(person);
      turns[i] = state.turns().getOrDefault(person, 0L);
    }
    this.screening = new Screening(
        rules.filters(),
        IntStream.range(0, sellers.size())
            .mapToObj(this::unowed)
            .collect(ImmutableList.toImmutableList()));
    this.eligible = new int[sellers.size()];
    this.contending = new int[sellers.size()];
    this.credits = new CreditBalance(state.credits(), sellers);
    this.last = state.last();
    this.turn = last.map(person -> state.turns().getOrDefault(person, 0L)).orElse(0L);
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

  /** Gives the next lead, and says no more than to whom; naming everybody for every lead costs more than giving it. */
  public Assignment give(Lead lead, Instant at) {
    return give(lead, at, Trace.silent());
  }

  /** Gives the next lead, and says who could have got it, who could not, and what decided, where any detail is asked for. */
  public Explained<Assignment> give(Lead lead, Instant at, Detail detail) {
    return Explained.of("lead.distribution", detail, trace -> give(lead, at, trace));
  }

  Assignment give(Lead lead, Instant at, Trace trace) {
    Handover handover = new Handover(lead, at, last);
    clocks.set(at);
    trace.given("lead", lead.id().text());
    Names names = new Names();
    many = 0;
    for (int i = 0; i < eligible.length; i++) {
      Optional<Unmet> objection = objectionTo(handover, i);
      if (objection.isEmpty()) {
        eligible[many++] = i;
      }
      if (trace.isHeard()) {
        PersonId person = sellers.get(i).person();
        names.add(person, objection);
        tell(person, objection, trace);
      }
    }
    return many == 0 ? waiting(handover, names, trace) : given(handover, names, trace);
  }

  private Optional<Unmet> objectionTo(Handover handover, int seller) {
    if (!screening.isSeen(
        seller, clocks.dayOf(seller), clocks.isWorking(seller), workloads[seller])) {
      screening.see(seller, unowed(seller));
    }
    return screening.objectionTo(handover, seller);
  }

  /** Someone as filters see them. */
  private Candidate unowed(int seller) {
    return unowed(seller, clocks.dayOf(seller), clocks.isWorking(seller));
  }

  private Candidate unowed(int seller, LocalDate day, boolean working) {
    return candidate(seller, day, working, NO_TURN, UNOWED, WHOLE);
  }

  private static void tell(PersonId person, Optional<Unmet> objection, Trace trace) {
    Trace step = trace.step("lead.seller").given("person", person.text());
    objection.ifPresentOrElse(
        unmet -> Objections.tell(unmet, step), () -> step.yields(Operation.STATED, ELIGIBLE));
  }

  private Assignment given(Handover handover, Names names, Trace trace) {
    int eligibles = many;
    prefer(handover, trace);
    int chosen = chosen(handover, trace);
    PersonId person = sellers.get(chosen).person();
    credits.pay(chosen);
    workloads[chosen] = workloads[chosen].plusOne(clocks.dayOf(chosen));
    if (many > 1 || eligibles == 1) {
      last = Optional.of(person);
      turns[chosen] = ++turn;
    }
    return names
        .addTo(Assignment.builder())
        .lead(handover.lead().id())
        .at(handover.at())
        .person(person)
        .build();
  }

  /** Leaves those of the eligible whom the first preference that finds anybody finds. */
  private void prefer(Handover handover, Trace trace) {
    if (rules.preferences().isEmpty()) {
      return;
    }
    ImmutableList<Candidate> candidates = candidates();
    for (int i = 0; i < rules.preferences().size(); i++) {
      ImmutableList<Candidate> preferred =
          rules.preferences().get(i).preferred(handover, candidates);
      Refusal.unless(
          Choices.isPartOf(preferred, candidates),
          "preference.must-choose-among-the-eligible",
          i + 1);
      Trace step = trace.step("lead.preference").given("number", i + 1);
      if (!preferred.isEmpty()) {
        step.given("eligible", candidates.size())
            .yields(Operation.STATED, Figure.of(preferred.size()));
        many = 0;
        preferred.forEach(candidate -> eligible[many++] = positionOf(candidate.person()));
        return;
      }
      step.fails("nobody-preferred");
    }
  }

  private int chosen(Handover handover, Trace trace) {
    credits.earn(contending, contenders(handover), weights);
    if (rules.choice() instanceof PlacedChoice choice && !trace.isHeard()) {
      return eligible[choice.place(handover, standings)];
    }
    ImmutableList<Candidate> candidates = candidates();
    Trace step = trace.step("lead.choice").given("candidates", candidates.size());
    Candidate chosen = rules.choice().choose(handover, candidates, step);
    Refusal.unless(
        candidates.contains(chosen), "lead-distribution.must-choose-a-candidate", chosen.person());
    Figure person = Figure.of(chosen.person().text());
    step.yields(Operation.STATED, person);
    trace.yields(Operation.SAME, person);
    return positionOf(chosen.person());
  }

  /** Finds those between whom credits decide, and how many they are. */
  private int contenders(Handover handover) {
    int found = 0;
    if (rules.choice() instanceof RankedChoice choice) {
      IntBinaryOperator order = choice.order(handover, standings);
      int best = Choices.first(standings, order);
      for (int place = 0; place < many; place++) {
        if (order.applyAsInt(place, best) == 0) {
          contending[found++] = eligible[place];
        }
      }
    } else if (rules.choice() instanceof PlacedChoice) {
      System.arraycopy(eligible, 0, contending, 0, many);
      found = many;
    } else {
      ImmutableList<Candidate> candidates = candidates();
      ImmutableList<Candidate> contenders = rules.choice().contenders(handover, candidates);
      Refusal.unless(
          !contenders.isEmpty() && Choices.isPartOf(contenders, candidates),
          "lead-distribution.must-share-among-candidates");
      for (Candidate candidate : contenders) {
        contending[found++] = positionOf(candidate.person());
      }
    }
    return found;
  }

  private Assignment waiting(Handover handover, Names names, Trace trace) {
    Optional<Instant> retryAt = retryAt(handover);
    String reason = sellers.isEmpty() ? "nobody-in-the-team" : "nobody-may-get-it";
    trace.fails(reason);
    return names
        .addTo(Assignment.builder())
        .lead(handover.lead().id())
        .at(handover.at())
        .unassigned(reason)
        .queue(
            isTooLate(retryAt, handover.lead())
                ? rules.urgentQueue().or(rules::queue)
                : rules.queue())
        .retryAt(retryAt)
        .build();
  }

  private Optional<Instant> retryAt(Handover handover) {
    return IntStream.range(0, sellers.size())
        .mapToObj(seller -> Comeback.after(
            handover.at(), sellers.get(seller), moment -> isFree(seller, handover, moment)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether nothing will speak against somebody who is at work at a moment, as far as is known now. */
  private boolean isFree(int seller, Handover handover, Instant moment) {
    Candidate then = unowed(seller, sellers.get(seller).hours().dayOf(moment), true);
    return screening
        .objectionTo(new Handover(handover.lead(), moment, handover.last()), then)
        .isEmpty();
  }

  /** Whether the promised answer is due before anybody comes to work, or nobody will. */
  private static boolean isTooLate(Optional<Instant> retryAt, Lead lead) {
    return lead.answerBy().filter(by -> retryAt.map(by::isBefore).orElse(true)).isPresent();
  }

  private ImmutableList<Candidate> candidates() {
    return IntStream.range(0, many)
        .map(place -> eligible[place])
        .mapToObj(seller -> candidate(
            seller,
            clocks.dayOf(seller),
            clocks.isWorking(seller),
            turns[seller],
            credits.partsOf(seller),
            credits.unit()))
        .collect(ImmutableList.toImmutableList());
  }

  private Candidate candidate(
      int seller, LocalDate day, boolean working, long turn, long creditParts, long unit) {
    return new Candidate(
        sellers.get(seller),
        day,
        working,
        weights[seller],
        workloads[seller],
        turn,
        creditParts,
        unit);
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
    Map<PersonId, Long> allTurns = new HashMap<>(otherTurns);
    for (int i = 0; i < turns.length; i++) {
      allTurns.put(sellers.get(i).person(), turns[i]);
    }
    allTurns.values().removeIf(number -> number == 0);
    return DistributionState.builder()
        .turns(allTurns)
        .credits(credits.ledger())
        .workloads(all)
        .build();
  }

  /** Those who may get the lead, as the run knows them. */
  private final class Eligible implements Standings {
    @Override
    public int size() {
      return many;
    }

    @Override
    public Seller seller(int place) {
      return sellers.get(eligible[place]);
    }

    @Override
    public long weight(int place) {
      return weights[eligible[place]];
    }

    @Override
    public long open(int place) {
      return workloads[eligible[place]].open();
    }

    @Override
    public long turn(int place) {
      return turns[eligible[place]];
    }

    @Override
    public long creditParts(int place) {
      return credits.partsOf(eligible[place]);
    }

    @Override
    public long unit() {
      return credits.unit();
    }
  }

  /** Who could have got a lead and who could not, where anybody wants to know. */
  private static final class Names {
    private final ImmutableList.Builder<PersonId> eligible = ImmutableList.builder();
    private final ImmutableList.Builder<Exclusion> excluded = ImmutableList.builder();

    void add(PersonId person, Optional<Unmet> objection) {
      objection.ifPresentOrElse(
          unmet -> excluded.add(new Exclusion(person, unmet)), () -> eligible.add(person));
    }

    Assignment.Builder addTo(Assignment.Builder assignment) {
      return assignment.eligible(eligible.build()).excluded(excluded.build());
    }
  }
}
