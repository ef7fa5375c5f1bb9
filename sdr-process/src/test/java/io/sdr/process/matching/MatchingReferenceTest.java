package io.sdr.process.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Every matching tried in turn must not be better than the one that was found. */
class MatchingReferenceTest {
  private static final int FORBIDDEN = -50;

  @Property(tries = 300)
  void findsTheBestOfAllMatchings(
      @ForAll("worths") List<List<Integer>> worths,
      @ForAll @Size(value = 3) List<@IntRange(max = 3) Integer> capacities,
      @ForAll MatchGoal goal) {
    MatchProposal proposal = proposal(worths, capacities, goal);

    Solution solution = proposal.solved(Detail.NONE).value();

    int[] best = tried(worths, capacities.stream().mapToInt(i -> i).toArray(), goal, 0);
    assertThat(solution.best().matches()).hasSize(best[0]);
    assertThat(solution.best().total()).isEqualByComparingTo(BigDecimal.valueOf(best[1]));
    assertSound(solution.best(), proposal);
    assertSound(solution.greedy(), proposal);
    assertThat(solution.greedy().matches().size()).isLessThanOrEqualTo(best[0]);
  }

  private static void assertSound(Matching matching, MatchProposal proposal) {
    Map<PersonId, Integer> taken = new HashMap<>();
    Set<LeadId> given = new HashSet<>();
    for (Match match : matching.matches()) {
      assertThat(proposal.matches()).contains(match);
      assertThat(given.add(match.lead())).isTrue();
      assertThat(taken.merge(match.person(), 1, Integer::sum))
          .isLessThanOrEqualTo(proposal.capacities().get(match.person()));
    }
    given.addAll(matching.unmatched());
    assertThat(given).isEqualTo(proposal.leads());
    assertThat(matching.matches().size() + matching.unmatched().size())
        .isEqualTo(proposal.leads().size());
  }

  /** How many leads are given at most, and the best sum with so many. */
  private static int[] tried(List<List<Integer>> worths, int[] left, MatchGoal goal, int row) {
    if (row == worths.size()) {
      return new int[] {0, 0};
    }
    int[] best = tried(worths, left, goal, row + 1);
    for (int person = 0; person < left.length; person++) {
      int worth = worths.get(row).get(person);
      if (left[person] > 0 && worth != FORBIDDEN) {
        left[person]--;
        int[] rest = tried(worths, left, goal, row + 1);
        left[person]++;
        int[] with = {rest[0] + 1, rest[1] + worth};
        boolean isBetter = goal == MatchGoal.HIGHEST ? with[1] > best[1] : with[1] < best[1];
        best = with[0] > best[0] || (with[0] == best[0] && isBetter) ? with : best;
      }
    }
    return best;
  }

  private static MatchProposal proposal(
      List<List<Integer>> worths, List<Integer> capacities, MatchGoal goal) {
    MatchProposal.Builder proposal = MatchProposal.builder().goal(goal);
    for (int person = 0; person < capacities.size(); person++) {
      proposal.putCapacity(PersonId.of("p" + person), capacities.get(person));
    }
    for (int row = 0; row < worths.size(); row++) {
      proposal.addLead(LeadId.of("l" + row));
      for (int person = 0; person < capacities.size(); person++) {
        int worth = worths.get(row).get(person);
        if (worth != FORBIDDEN) {
          proposal.addMatches(new Match(
              LeadId.of("l" + row), PersonId.of("p" + person), BigDecimal.valueOf(worth)));
        }
      }
    }
    return proposal.build();
  }

  @Provide
  Arbitrary<List<List<Integer>>> worths() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(-20, 20)),
            Tuple.of(1, Arbitraries.just(FORBIDDEN)))
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(5);
  }
}
