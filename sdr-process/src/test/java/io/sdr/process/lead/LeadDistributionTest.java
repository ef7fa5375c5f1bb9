package io.sdr.process.lead;

import static io.sdr.process.lead.Team.A;
import static io.sdr.process.lead.Team.B;
import static io.sdr.process.lead.Team.C;
import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static io.sdr.process.lead.Team.only;
import static io.sdr.process.lead.Team.seller;
import static io.sdr.process.lead.Team.sequence;
import static io.sdr.process.lead.Team.weighted;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Acquaintance;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.team.TerritoryId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadDistributionTest {
  private static final SkillId DRILLS = SkillId.of("drills");
  private static final SkillId SAWS = SkillId.of("saws");
  private static final Roster ABC = Roster.ofEquals("c", "a", "b");

  @Test
  void goesRoundByIdentifierHoweverTheTeamIsListed() {
    assertThat(sequence(only(LeadDistributions.roundRobin()), ABC, 7)).isEqualTo("abcabca");
  }

  @Test
  void goesOnAfterWhoeverGotTheLastLeadEvenIfThatPersonLeft() {
    DistributionRules rules = only(LeadDistributions.roundRobin());
    DistributionState afterB = DistributionState.builder().putTurn(B, 1L).build();

    assertThat(given(rules, Roster.ofEquals("a", "c"), afterB)).isEqualTo(C);
    assertThat(given(rules, Roster.ofEquals("a", "b"), afterB)).isEqualTo(A);
    assertThat(given(rules, ABC, DistributionState.fresh())).isEqualTo(A);
  }

  /** Every second lead is for Zoe alone; it must not end the round of the others. */
  @Test
  void letsNobodyStarveWhoCanTakeOneKindOfLeadOnly() {
    Roster roster = Roster.of(List.of(
        seller("a").build(),
        seller("b").build(),
        seller("c").build(),
        seller("zoe").putSkill(DRILLS, 1).build()));
    DistributionRules rules = DistributionRules.of(LeadDistributions.roundRobin());
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      assertThat(run.give(lead().putNeed(DRILLS, 1).build(), NOW).person())
          .hasValue(PersonId.of("zoe"));
      plain.append(run.give(lead(i), NOW).person().orElseThrow());
    }

    assertThat(plain).hasToString("abcabcabc");
  }

  @Test
  void refusesTurnsThatAreNone() {
    assertRefused(
        "distribution-state.must-number-turns-from-one",
        () -> DistributionState.builder().putTurn(A, 0L).build());
    assertRefused(
        "distribution-state.must-number-turns-from-one",
        () -> DistributionState.builder().putTurn(A, Long.MAX_VALUE).build());
  }

  /** What one closes fast is no debt of the others when shares decide again. */
  @Test
  void owesNothingForLeadsThatWentByLoad() {
    DistributionState state = DistributionState.fresh();
    Roster roster = Roster.ofEquals("fast", "slow");
    PersonId fast = PersonId.of("fast");
    for (int i = 0; i < 500; i++) {
      Distribution given = only(LeadDistributions.leastLoaded())
          .give(lead(i), roster, state, NOW, Detail.NONE)
          .value();
      state = given.state();
      if (given.assignment().person().equals(Optional.of(fast))) {
        state = state.afterClosing(fast);
      }
    }

    assertThat(state.workloadOf(fast).takenOn(LocalDate.of(2024, 3, 8))).isGreaterThan(490);
    assertThat(state.credits().largest()).isLessThanOrEqualTo(BigDecimal.ONE);
    DistributionRun run = only(LeadDistributions.smoothWeighted()).run(roster, state);
    assertThat(IntStream.range(0, 300)
            .filter(i -> run.give(lead(i), NOW).person().equals(Optional.of(fast)))
            .count())
        .isBetween(149L, 151L);
  }

  @Test
  void refusesToShareCreditsAmongOthers() {
    LeadDistribution sharingWithNobody = new LeadDistribution() {
      @Override
      public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
        return candidates.get(0);
      }

      @Override
      public ImmutableList<Candidate> contenders(
          Handover handover, ImmutableList<Candidate> candidates) {
        return ImmutableList.of();
      }
    };

    assertRefused(
        "lead-distribution.must-share-among-candidates",
        () -> given(only(sharingWithNobody), ABC, DistributionState.fresh()));
  }

  @Test
  void spreadsUnevenSharesSmoothly() {
    DistributionRules rules = only(LeadDistributions.smoothWeighted());

    assertThat(sequence(rules, weighted(Map.of("a", 5, "b", 1, "c", 1)), 14))
        .isEqualTo("aabacaa".repeat(2));
    assertThat(sequence(rules, weighted(Map.of("a", 2, "b", 1)), 6)).isEqualTo("abaaba");
  }

  @Test
  void givesWhatIsDueSoonest() {
    DistributionRules rules = only(LeadDistributions.earliestDeadline());

    assertThat(sequence(rules, weighted(Map.of("a", 4, "b", 2, "c", 1)), 7)).isEqualTo("abaacba");
    assertThat(sequence(rules, Roster.ofEquals("a"), 3)).isEqualTo("aaa");
  }

  @Test
  void givesToWhoeverIsOwedMostWhenNobodyIsDue() {
    DistributionState state = DistributionState.builder()
        .credits(new CreditLedger(
            2, com.google.common.collect.ImmutableSortedMap.of(A, -4L, B, -3L, C, 7L)))
        .build();

    assertThat(given(only(LeadDistributions.earliestDeadline()), Roster.ofEquals("a", "b"), state))
        .isEqualTo(B);
  }

  @Test
  void givesToWhoeverHasLeastToDoForTheShare() {
    DistributionRules rules = only(LeadDistributions.leastLoaded());
    DistributionState state = DistributionState.fresh()
        .withWorkload(A, Workload.ofOpen(5))
        .withWorkload(B, Workload.ofOpen(3))
        .withWorkload(C, Workload.ofOpen(4));

    assertThat(given(rules, ABC, state)).isEqualTo(B);
    assertThat(given(rules, weighted(Map.of("a", 2, "b", 1, "c", 1)), state)).isEqualTo(A);
    assertThat(given(rules, ABC, state.afterClosing(C).afterClosing(C))).isEqualTo(C);
  }

  @Test
  void breaksTiesOfLoadByWhatIsOwed() {
    assertThat(sequence(only(LeadDistributions.leastLoaded()), ABC, 6)).isEqualTo("abccba");
    DistributionState state = DistributionState.builder()
        .credits(new CreditLedger(
            1, com.google.common.collect.ImmutableSortedMap.of(A, -1L, B, 0L, C, 1L)))
        .build();

    assertThat(given(only(LeadDistributions.leastLoaded()), ABC, state)).isEqualTo(C);
  }

  @Test
  void givesToTheBestSkilledWhoIsNotDrowning() {
    Roster roster = Roster.of(List.of(
        seller("a").putSkill(DRILLS, 5).putSkill(SAWS, 1).build(),
        seller("b").putSkill(DRILLS, 3).build(),
        seller("c").build()));
    Lead lead = lead().putNeed(DRILLS, 1).build();
    DistributionRules rules = only(LeadDistributions.bestSkilled(new BigDecimal("0.50")));

    assertThat(given(rules, roster, DistributionState.fresh(), lead)).isEqualTo(A);
    assertThat(given(
            rules, roster, DistributionState.fresh().withWorkload(A, Workload.ofOpen(3)), lead))
        .isEqualTo(A);
    // level 5 less half of 5 open ones is below level 3
    assertThat(given(
            rules, roster, DistributionState.fresh().withWorkload(A, Workload.ofOpen(5)), lead))
        .isEqualTo(B);
    assertThat(given(
            rules, roster, DistributionState.fresh(), lead().putNeed(SAWS, 1).build()))
        .isEqualTo(A);
    assertThat(LeadDistributions.bestSkilled(new BigDecimal("0.50")))
        .isEqualTo(LeadDistributions.bestSkilled(new BigDecimal("0.5")));
    assertRefused(
        "best-skilled.must-not-reward-load",
        () -> LeadDistributions.bestSkilled(new BigDecimal("-1")));
  }

  @Test
  void sharesByPerformanceWithinBounds() {
    WeightRule rule = WeightRules.byPerformance(
        Map.of(A, Proportion.of(40, 90), B, Proportion.of(0, 90), C, Proportion.of(1, 1)),
        Proportion.of(2, 10),
        Percent.of("50"),
        Percent.of("150"));

    // expected rates 42/100, 2/100, 3/11 and 2/10 for the newcomer; mean 0.228182
    assertThat(rule.weightsOf(Roster.ofEquals("a", "b", "c", "d")))
        .containsExactly(
            Map.entry(A, 1500L),
            Map.entry(B, 500L),
            Map.entry(C, 1195L),
            Map.entry(PersonId.of("d"), 876L));
    assertThat(rule.weightsOf(Roster.of(List.of()))).isEmpty();
  }

  @Test
  void refusesSharesThatStarveSomebody() {
    for (Proportion prior : List.of(Proportion.of(0, 3), Proportion.of(3, 3))) {
      assertRefused(
          "performance-weights.must-have-prior-of-both-kinds",
          () -> byPerformance(prior, "50", "150"));
    }
    for (String[] bounds :
        new String[][] {{"0.09", "150"}, {"101", "150"}, {"50", "99"}, {"50", "1000.1"}}) {
      assertRefused(
          "performance-weights.must-have-bounds-around-the-mean",
          () -> byPerformance(Proportion.of(1, 2), bounds[0], bounds[1]));
    }
    assertThat(byPerformance(Proportion.of(1, 2), "0.1", "1000")).isNotNull();
    assertThat(byPerformance(Proportion.of(1, 2), "100", "100").weightsOf(ABC).values())
        .containsOnly(1000L);
  }

  @Test
  void prefersWhoeverKnowsTheClientIfThatIsNotTooLongAgo() {
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(Preferences.formerOwner(30))
        .build();
    Lead lead = lead()
        .addKnownTo(new Acquaintance(PersonId.of("gone"), NOW))
        .addKnownTo(new Acquaintance(B, NOW.minus(Duration.ofDays(30)).minusNanos(1)))
        .addKnownTo(new Acquaintance(C, NOW.minus(Duration.ofDays(30))))
        .build();

    assertThat(given(rules, ABC, DistributionState.fresh(), lead)).isEqualTo(C);
    assertThat(given(rules, Roster.ofEquals("a", "b"), DistributionState.fresh(), lead))
        .isEqualTo(A);
    assertRefused("preference.must-look-back-some-days", () -> Preferences.formerOwner(-1));
    assertRefused("preference.must-look-back-some-days", () -> Preferences.formerOwner(36526));
    assertThat(Preferences.formerOwner(36525)).isNotEqualTo(Preferences.formerOwner(0));
  }

  @Test
  void countsALeadForAFormerOwnerForNothing() {
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.smoothWeighted()))
        .addPreferences(Preferences.formerOwner(30))
        .build();
    Lead known = lead().addKnownTo(new Acquaintance(C, NOW)).build();

    Distribution given =
        rules.give(known, ABC, DistributionState.fresh(), NOW, Detail.NONE).value();

    assertThat(given.assignment().person()).hasValue(C);
    assertThat(given.state().credits().largest()).isZero();
    assertThat(given.state().workloadOf(C).open()).isOne();
  }

  @Test
  void doesNotSkipAnybodysTurnForALeadOfAFormerOwner() {
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(Preferences.formerOwner(30))
        .build();
    DistributionRun run = rules.run(ABC, DistributionState.fresh());
    Lead known = lead().addKnownTo(new Acquaintance(C, NOW)).build();

    assertThat(run.give(lead(1), NOW).person()).hasValue(A);
    assertThat(run.give(known, NOW).person()).hasValue(C);
    assertThat(run.give(lead(2), NOW).person()).hasValue(B);
    assertThat(run.state().last()).hasValue(B);
    DistributionRun alone = rules.run(Roster.ofEquals("c"), DistributionState.fresh());
    alone.give(known, NOW);
    assertThat(alone.state().last()).hasValue(C);
  }

  @Test
  void prefersTheNarrowestGroundThatSomebodyHolds() {
    TerritoryId account = TerritoryId.of("acme");
    TerritoryId town = TerritoryId.of("town");
    TerritoryId country = TerritoryId.of("country");
    Roster roster = Roster.of(List.of(
        seller("a").addTerritories(country).build(),
        seller("b").addTerritories(town, country).build(),
        seller("c").build()));
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(Preferences.ownGround())
        .build();
    DistributionState fresh = DistributionState.fresh();

    assertThat(given(
            rules, roster, fresh, lead().addTerritories(account, town, country).build()))
        .isEqualTo(B);
    assertThat(
            given(rules, roster, fresh, lead().addTerritories(account, country).build()))
        .isEqualTo(A);
    assertThat(given(
            rules,
            roster,
            DistributionState.builder().putTurn(B, 1L).build(),
            lead().addTerritories(account).build()))
        .isEqualTo(C);
  }

  @Test
  void asksPreferencesInTurn() {
    DistributionRules rules = DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(
            Preferences.sources(Map.of(B, Set.of(LeadSourceId.of("web")))),
            Preferences.sources(Map.of(C, Set.of(LeadSourceId.of("fair")))))
        .build();

    Explained<Distribution> given =
        rules.give(lead().build(), ABC, DistributionState.fresh(), NOW, Detail.FULL);

    assertThat(given.value().assignment().person()).hasValue(C);
    assertThat(steps(given, "lead.preference"))
        .extracting(step -> step.outcome().isPresent())
        .containsExactly(false, true);
  }

  @Test
  void explainsWhoMayWhoMayNotAndWhy() {
    Roster roster = Roster.of(List.of(
        seller("a").build(),
        seller("b").takesLeads(false).build(),
        seller("c").parts(3).build()));

    Explained<Distribution> given = only(LeadDistributions.smoothWeighted())
        .give(lead().build(), roster, DistributionState.fresh(), NOW, Detail.FULL);

    assertThat(given.value().assignment().eligible()).containsExactly(A, C);
    assertThat(given.value().assignment().excluded())
        .extracting(exclusion -> exclusion.person() + " " + exclusion.because().condition())
        .containsExactly("b takes-no-leads");
    assertThat(steps(given, "lead.seller"))
        .extracting(step -> step.inputs().get("person") + " " + step.unmet().isPresent())
        .containsExactly(
            Figure.of("a") + " false", Figure.of("b") + " true", Figure.of("c") + " false");
    Explanation choice = steps(given, "lead.choice").get(0);
    assertThat(choice.outcome()).hasValue(Figure.of("c"));
    assertThat(choice.steps())
        .extracting(step -> step.outcome().orElseThrow())
        .containsExactly(Figure.of(new BigDecimal("0.25")), Figure.of(new BigDecimal("0.75")));
    assertThat(given.because().orElseThrow().outcome()).hasValue(Figure.of("c"));
    assertThat(Recalculation.contradictionsIn(given.because().orElseThrow())).isEmpty();
  }

  @Test
  void refusesAChoiceOfSomebodyElse() {
    Candidate stranger = new Candidate(
        Seller.of(PersonId.of("x")), LocalDate.of(2024, 3, 8), true, 1, Workload.none(), 0, 0, 1);

    assertRefused(
        "lead-distribution.must-choose-a-candidate",
        () ->
            given(only((handover, candidates, trace) -> stranger), ABC, DistributionState.fresh()));
    assertRefused(
        "preference.must-choose-among-the-eligible",
        () -> given(
            preferring((handover, eligible) -> ImmutableList.of(stranger)),
            ABC,
            DistributionState.fresh()));
    assertRefused(
        "preference.must-choose-among-the-eligible",
        () -> given(
            preferring((handover, eligible) -> eligible.reverse()),
            ABC,
            DistributionState.fresh()));
  }

  @Test
  void refusesSharesOutOfBounds() {
    for (long parts : new long[] {0, 100_001}) {
      assertRefused(
          "seller.must-have-parts-in-bounds", () -> seller("a").parts(parts).build());
      DistributionRules rules = DistributionRules.builder()
          .from(only(LeadDistributions.roundRobin()))
          .shares(roster -> com.google.common.collect.ImmutableMap.of(A, 1L, B, 1L, C, parts))
          .build();
      assertRefused(
          "seller.must-have-parts-in-bounds", () -> rules.run(ABC, DistributionState.fresh()));
    }
    assertThat(WeightRules.equal().weightsOf(weighted(Map.of("a", 100_000))))
        .containsExactly(Map.entry(A, 1L));
    assertThat(WeightRules.agreed().weightsOf(weighted(Map.of("a", 100_000))))
        .containsExactly(Map.entry(A, 100_000L));
  }

  @Test
  void listsEachPersonOnce() {
    assertRefused(
        "roster.must-have-each-person-once",
        () -> Roster.of(List.of(seller("a").build(), seller("a").parts(2).build())));
    assertThat(ABC)
        .isEqualTo(Roster.ofEquals("a", "b", "c"))
        .hasSameHashCodeAs(Roster.ofEquals("b", "c", "a"));
    assertThat(ABC).isNotEqualTo(Roster.ofEquals("a", "b"));
    assertThat(ABC.toString()).contains("person=a");
  }

  @Test
  void listsAsManyPeopleAsACompanyHas() {
    List<Seller> many = new ArrayList<>(IntStream.range(0, 50_000)
        .mapToObj(number -> seller("p" + number).build())
        .toList());

    assertThat(Roster.of(many).sellers()).hasSize(50_000);
    many.add(seller("one more").build());
    assertRefused("roster.must-be-of-a-company", () -> Roster.of(many));
    assertThat(ABC).isNotEqualTo(ABC.sellers());
  }

  private static WeightRule byPerformance(Proportion prior, String least, String most) {
    return WeightRules.byPerformance(Map.of(), prior, Percent.of(least), Percent.of(most));
  }

  private static DistributionRules preferring(Preference preference) {
    return DistributionRules.builder()
        .from(only(LeadDistributions.roundRobin()))
        .addPreferences(preference)
        .build();
  }

  private static PersonId given(DistributionRules rules, Roster roster, DistributionState state) {
    return given(rules, roster, state, lead().build());
  }

  private static PersonId given(
      DistributionRules rules, Roster roster, DistributionState state, Lead lead) {
    Optional<PersonId> person =
        rules.give(lead, roster, state, NOW, Detail.NONE).value().assignment().person();
    return person.orElseThrow();
  }

  private static List<Explanation> steps(Explained<?> explained, String rule) {
    return explained.because().orElseThrow().steps().stream()
        .filter(step -> step.rule().equals(rule))
        .toList();
  }
}
