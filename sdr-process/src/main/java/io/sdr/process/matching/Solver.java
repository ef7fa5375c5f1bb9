package io.sdr.process.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works a proposal out: in whole numbers, so that equal sums are equal. */
final class Solver {
  /** Whole numbers up to this are exact in binary fractions, in which the library computes. */
  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  private final MatchProposal proposal;
  private final Trace trace;
  private final ImmutableList<LeadId> leads;
  private final List<PersonId> places = new ArrayList<>();

  Solver(MatchProposal proposal, Trace trace) {
    this.proposal = proposal;
    this.trace = trace
        .given("leads", proposal.leads().size())
        .given("people", proposal.capacities().size());
    this.leads = proposal.leads().asList();
    proposal
        .places()
        .forEach((person, number) -> places.addAll(Collections.nCopies(number, person)));
  }

  Solution solution() {
    Solution solution = new Solution(best(), greedy());
    solution.best().matches().forEach(this::tell);
    BigDecimal gain = solution.best().total().subtract(solution.greedy().total());
    trace
        .step(gain.signum() < 0 ? "matching.less" : "matching.gain")
        .given("best", solution.best().total())
        .given("greedy", solution.greedy().total())
        .given("less", gain.negate())
        .given("matched", solution.best().matches().size())
        .given("matchedGreedily", solution.greedy().matches().size())
        .yields(Operation.DIFFERENCE, gain);
    trace
        .given("unmatched", solution.best().unmatched().size())
        .yields(Operation.STATED, solution.best().total());
    return solution;
  }

  private void tell(Match match) {
    trace
        .step("matching.match")
        .given("lead", match.lead().text())
        .given("person", match.person().text())
        .yields(Operation.GIVEN, match.worth());
  }

  private Matching greedy() {
    Map<PersonId, Integer> left = new HashMap<>(proposal.capacities());
    List<Match> chosen = new ArrayList<>();
    for (LeadId lead : leads) {
      Optional<Match> match = proposal.table().row(lead).values().stream()
          .filter(possible -> left.getOrDefault(possible.person(), 0) > 0)
          .min(bestFirst().thenComparing(Match::person));
      match.ifPresent(one -> {
        chosen.add(one);
        left.merge(one.person(), -1, Integer::sum);
      });
    }
    return matching(chosen);
  }

  private Comparator<Match> bestFirst() {
    Comparator<Match> rising = Comparator.comparing(Match::worth);
    return proposal.goal() == MatchGoal.LOWEST ? rising : rising.reversed();
  }

  private Matching best() {
    if (proposal.matches().isEmpty() || places.isEmpty()) {
      return matching(List.of());
    }
    int size = Math.max(leads.size(), places.size());
    long[][] costs = new long[size][size];
    Scale scale = new Scale(size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        costs[row][column] = scale.cost(find(row, column));
      }
    }
    int[] columns = CheapestMatching.of(costs);
    List<Match> chosen = new ArrayList<>();
    for (int row = 0; row < leads.size(); row++) {
      find(row, columns[row]).ifPresent(chosen::add);
    }
    return matching(chosen);
  }

  private Optional<Match> find(int row, int column) {
    return row < leads.size() && column < places.size()
        ? Optional.ofNullable(proposal.table().get(leads.get(row), places.get(column)))
        : Optional.empty();
  }

  private Matching matching(List<Match> chosen) {
    Set<LeadId> given =
        chosen.stream().map(Match::lead).collect(Collectors.toCollection(HashSet::new));
    return new Matching(
        ImmutableList.sortedCopyOf(Comparator.comparing(Match::lead), chosen),
        ImmutableSortedSet.copyOf(Sets.difference(proposal.leads(), given)));
  }

  /** Worths as whole costs from zero on; giving a lead to nobody costs more than anything can save. */
  private final class Scale {
    private final int decimals;
    private final BigDecimal base;
    private final long nobody;

    Scale(int size) {
      decimals = proposal.matches().stream()
          .mapToInt(match -> match.worth().scale())
          .max()
          .orElseThrow();
      Match best = proposal.matches().stream().min(bestFirst()).orElseThrow();
      Match worst = proposal.matches().stream().max(bestFirst()).orElseThrow();
      base = best.worth();
      BigInteger dearest = whole(worst).multiply(BigInteger.valueOf(size)).add(BigInteger.ONE);
      Refusal.unless(
          dearest.multiply(BigInteger.valueOf(2L * size)).compareTo(EXACT) < 0,
          "match-proposal.must-have-worths-of-fewer-digits");
      nobody = dearest.longValueExact();
    }

    long cost(Optional<Match> match) {
      return match.map(one -> whole(one).longValueExact()).orElse(nobody);
    }

    private BigInteger whole(Match match) {
      return match.worth().subtract(base).abs().setScale(decimals).unscaledValue();
    }
  }
}
