package io.sdr.process.matching;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchProposalTest {
  private static final LeadId L1 = LeadId.of("l1");
  private static final LeadId L2 = LeadId.of("l2");
  private static final LeadId L3 = LeadId.of("l3");
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");

  @Test
  void isBetterThanOneByOne() {
    Solution solution =
        solved(proposal(MatchGoal.HIGHEST, 1, 1, "90 80", "85 20")).value();

    assertThat(solution.best().total()).isEqualByComparingTo("165");
    assertThat(solution.best().matches())
        .containsExactly(match(L1, BEN, "80"), match(L2, ANN, "85"));
    assertThat(solution.greedy().total()).isEqualByComparingTo("110");
    assertThat(solution.best().unmatched()).isEmpty();
  }

  @Test
  void keepsToWhatEverybodyCanTake() {
    Solution solution =
        solved(proposal(MatchGoal.HIGHEST, 2, 0, "9 99", "8 99", "7 99")).value();

    assertThat(solution.best().matches()).containsExactly(match(L1, ANN, "9"), match(L2, ANN, "8"));
    assertThat(solution.best().unmatched()).containsExactly(L3);
    assertThat(solution.greedy()).isEqualTo(solution.best());
  }

  @Test
  void givesAsManyLeadsAsCanBeBeforeItLooksAtTheirWorth() {
    Solution solution =
        solved(proposal(MatchGoal.HIGHEST, 1, 1, "100 1", "1 -")).value();

    assertThat(solution.best().matches()).containsExactly(match(L1, BEN, "1"), match(L2, ANN, "1"));
    assertThat(solution.greedy().matches()).containsExactly(match(L1, ANN, "100"));
    assertThat(solution.greedy().unmatched()).containsExactly(L2);
  }

  @Test
  void neverMakesAPairThatIsNotListed() {
    Solution solution = solved(proposal(MatchGoal.LOWEST, 1, 1, "- 5", "- 7")).value();

    assertThat(solution.best().matches()).containsExactly(match(L1, BEN, "5"));
    assertThat(solution.best().unmatched()).containsExactly(L2);
  }

  @Test
  void takesTheLowestSumWhereCostsAreAtStake() {
    Solution solution =
        solved(proposal(MatchGoal.LOWEST, 1, 1, "1.5 2", "1 9.25")).value();

    assertThat(solution.best().total()).isEqualByComparingTo("3");
    assertThat(solution.greedy().total()).isEqualByComparingTo("10.75");
  }

  @Test
  void takesNegativeWorthsAsTheyAre() {
    Solution solution =
        solved(proposal(MatchGoal.HIGHEST, 1, 1, "-5 -1", "-2 -3")).value();

    assertThat(solution.best().total()).isEqualByComparingTo("-3");
  }

  @Test
  void breaksTiesOfTheGreedyWayByIdentifier() {
    assertThat(solved(proposal(MatchGoal.HIGHEST, 1, 1, "4 4", "4 4"))
            .value()
            .greedy()
            .matches())
        .containsExactly(match(L1, ANN, "4"), match(L2, BEN, "4"));
  }

  @Test
  void hasNothingToSolveWithoutPairsOrPlaces() {
    for (MatchProposal nothing : List.of(
        MatchProposal.builder().goal(MatchGoal.HIGHEST).addLeads(L1).build(),
        proposal(MatchGoal.HIGHEST, 0, 0, "1 2"))) {
      Solution solution = solved(nothing).value();
      assertThat(solution.best().matches()).isEmpty();
      assertThat(solution.best().unmatched()).containsExactly(L1);
      assertThat(solution.best().total()).isZero();
      assertThat(solution.greedy()).isEqualTo(solution.best());
    }
  }

  @Test
  void tellsWhatIsGained() {
    Explained<Solution> solved = solved(proposal(MatchGoal.HIGHEST, 1, 1, "90 80", "85 20"));
    Explanation why = solved.because().orElseThrow();
    Explanation gain = why.steps().get(2);

    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
    assertThat(why.outcome()).hasValue(Figure.of(165));
    assertThat(gain.rule()).isEqualTo("matching.gain");
    assertThat(gain.outcome()).hasValue(Figure.of(55));
  }

  @Test
  void saysLessWhereItIsLess() {
    Explanation why =
        solved(proposal(MatchGoal.LOWEST, 1, 1, "1 2", "3 100")).because().orElseThrow();
    Explanation gain = why.steps().get(2);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
    assertThat(gain.outcome()).hasValue(Figure.of(-96));
    assertThat(policies.wording(Locale.ENGLISH).say(gain))
        .isEqualTo("96 less than one by one: 5 with 2 leads given instead of 101 with 2.");
    assertThat(policies.wording(Locale.forLanguageTag("ru")).say(gain))
        .startsWith("На 96 меньше, чем по одному");
  }

  @Test
  void refusesProposalsThatMakeNoSense() {
    MatchProposal sound = proposal(MatchGoal.HIGHEST, 1, 1, "1 2");

    assertRefused(
        "match-proposal.must-know-leads-and-people",
        () ->
            MatchProposal.builder().from(sound).addMatches(match(L2, ANN, "1")).build());
    assertRefused(
        "match-proposal.must-know-leads-and-people",
        () -> MatchProposal.builder()
            .from(sound)
            .addMatches(match(L1, PersonId.of("x"), "1"))
            .build());
    assertRefused(
        "match-proposal.must-have-each-pair-once",
        () ->
            MatchProposal.builder().from(sound).addMatches(match(L1, ANN, "7")).build());
    assertRefused(
        "match-proposal.must-not-have-negative-capacity",
        () -> MatchProposal.builder()
            .from(sound)
            .putCapacity(PersonId.of("x"), -1)
            .build());
    assertRefused(
        "match-proposal.must-be-of-a-thousand-leads",
        () -> MatchProposal.builder()
            .goal(MatchGoal.LOWEST)
            .leads(
                IntStream.rangeClosed(0, 1000).mapToObj(i -> LeadId.of("l" + i)).toList())
            .build());
    assertRefused(
        "match-proposal.must-have-worths-of-fewer-digits",
        () -> solved(proposal(MatchGoal.LOWEST, 1, 1, "0.000000000001 1000000", "1 1")));
    assertThat(match(L1, ANN, "1.50")).isEqualTo(match(L1, ANN, "1.5"));
  }

  @Test
  void countsOnlyPlacesForLeadsThatSuit() {
    MatchProposal oneLead = MatchProposal.builder()
        .goal(MatchGoal.HIGHEST)
        .addLeads(L1)
        .putCapacity(ANN, Integer.MAX_VALUE)
        .putCapacity(BEN, Integer.MAX_VALUE)
        .addMatches(match(L1, ANN, "1"))
        .build();
    assertThat(oneLead.places()).containsEntry(ANN, 1).containsEntry(BEN, 0);

    MatchProposal.Builder many = MatchProposal.builder().goal(MatchGoal.HIGHEST).addLeads(L1);
    for (int i = 0; i <= 1000; i++) {
      PersonId person = PersonId.of("p" + i);
      many.putCapacity(person, 1).addMatches(match(L1, person, "1"));
    }
    assertRefused("match-proposal.must-be-of-a-thousand-places", many::build);
  }

  private static Explained<Solution> solved(MatchProposal proposal) {
    return proposal.solved(Detail.FULL);
  }

  /** A row of worths for each lead; a dash is no pair. */
  private static MatchProposal proposal(MatchGoal goal, int ann, int ben, String... rows) {
    MatchProposal.Builder proposal =
        MatchProposal.builder().goal(goal).putCapacity(ANN, ann).putCapacity(BEN, ben);
    for (int row = 0; row < rows.length; row++) {
      LeadId lead = LeadId.of("l" + (row + 1));
      proposal.addLead(lead);
      String[] worths = rows[row].split(" ", -1);
      for (int column = 0; column < worths.length; column++) {
        if (!worths[column].equals("-")) {
          proposal.addMatches(match(lead, column == 0 ? ANN : BEN, worths[column]));
        }
      }
    }
    return proposal.build();
  }

  private static Match match(LeadId lead, PersonId person, String worth) {
    return new Match(lead, person, new BigDecimal(worth));
  }
}
