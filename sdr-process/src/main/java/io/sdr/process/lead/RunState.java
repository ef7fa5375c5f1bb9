package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a run knows of everybody in the team, by position; what is known of others waits unchanged. */
final class RunState {
  private static final long NO_TURN = 0;
  private static final long UNOWED = 0;
  private static final long WHOLE = 1;

  private final ImmutableList<Seller> sellers;
  private final Map<PersonId, Integer> positions = new HashMap<>();
  private final long[] weights;
  private final Workload[] workloads;
  private final Map<PersonId, Workload> otherWorkloads;
  private final CreditBalance credits;
  private final long[] turns;
  private final Map<PersonId, Long> otherTurns;
  private long turn;
  private Optional<PersonId> last;

  RunState(Roster roster, ImmutableMap<PersonId, Long> parts, DistributionState state) {
    this.sellers = roster.sellers();
    this.weights = weights(sellers, parts);
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
      turns[i] = state.turns().getOrDefault(person, NO_TURN);
    }
    this.credits = new CreditBalance(state.credits(), sellers);
    this.last = state.last();
    this.turn = last.map(person -> state.turns().getOrDefault(person, NO_TURN)).orElse(NO_TURN);
  }

  private static long[] weights(ImmutableList<Seller> sellers, ImmutableMap<PersonId, Long> parts) {
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

  int size() {
    return sellers.size();
  }

  ImmutableList<Seller> sellers() {
    return sellers;
  }

  Seller seller(int position) {
    return sellers.get(position);
  }

  int positionOf(PersonId person) {
    return Optional.ofNullable(positions.get(person)).orElseThrow();
  }

  long weight(int seller) {
    return weights[seller];
  }

  Workload workload(int seller) {
    return workloads[seller];
  }

  long turn(int seller) {
    return turns[seller];
  }

  long creditParts(int seller) {
    return credits.partsOf(seller);
  }

  long unit() {
    return credits.unit();
  }

  /** Who had the last turn. */
  Optional<PersonId> last() {
    return last;
  }

  /** Shares one lead out among the first so many of some sellers. */
  void earn(int[] among, int many) {
    credits.earn(among, many, weights);
  }

  /** Writes down that somebody got a lead. */
  void give(int seller, LocalDate day, boolean isTurn) {
    credits.pay(seller);
    workloads[seller] = workloads[seller].plusOne(day);
    if (isTurn) {
      last = Optional.of(sellers.get(seller).person());
      turns[seller] = ++turn;
    }
  }

  /** Someone as a choice sees them. */
  Candidate candidate(int seller, LocalDate day, boolean working) {
    return candidate(seller, day, working, turns[seller], credits.partsOf(seller), credits.unit());
  }

  /** Someone as filters see them. */
  Candidate unowed(int seller, LocalDate day, boolean working) {
    return candidate(seller, day, working, NO_TURN, UNOWED, WHOLE);
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

  /** What was given so far, as a value. */
  DistributionState value() {
    Map<PersonId, Workload> all = new HashMap<>(otherWorkloads);
    Map<PersonId, Long> allTurns = new HashMap<>(otherTurns);
    for (int i = 0; i < workloads.length; i++) {
      all.put(sellers.get(i).person(), workloads[i]);
      allTurns.put(sellers.get(i).person(), turns[i]);
    }
    all.values().removeIf(Workload.none()::equals);
    allTurns.values().removeIf(number -> number == NO_TURN);
    return DistributionState.builder()
        .turns(allTurns)
        .credits(credits.ledger())
        .workloads(all)
        .build();
  }
}
