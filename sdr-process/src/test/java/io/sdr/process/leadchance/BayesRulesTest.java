package io.sdr.process.leadchance;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.NOW;
import static io.sdr.process.scoring.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BayesRulesTest {
  private static final StageId NEW = StageId.of("new");
  private static final StageId OFFER = StageId.of("offer");
  private static final StageId SOLD = StageId.of("sold");
  private static final TeamId NORTH = TeamId.of("north");
  private static final BayesRules GUARDED = BayesRules.guarded();

  /** Of 40 won 30 from a fair and 10 from the web, of 60 lost 6 and 54. */
  private static final WinBook FAIR_OR_WEB =
      book(40, 60, "source", List.of("fair", "web"), List.of(30, 10), List.of(6, 54));

  @Test
  void movesTheShareOfWonLeadsByHowCommonTheTraitIsAmongThem() {
    // prior 41/102; five leads more, 2 won and 3 lost: fair 32/44 of won, 9/66 of lost
    assertThat(chance(GUARDED, FAIR_OR_WEB, lead().trait("source", "fair")))
        .isEqualTo(Percent.of("78.19"));
    assertThat(chance(GUARDED, FAIR_OR_WEB, lead().trait("source", "web")))
        .isEqualTo(Percent.of("17.51"));
    assertThat(chance(GUARDED, FAIR_OR_WEB, lead())).isEqualTo(Percent.of("40.2"));
  }

  @Test
  void learnsNothingFromAValueThatNobodyHadOrTooFew() {
    assertThat(chance(GUARDED, FAIR_OR_WEB, lead().trait("source", "tv")))
        .isEqualTo(Percent.of("40.2"));
    BayesRules demanding =
        BayesRules.builder().from(GUARDED).putLeastCase("source", 37L).build();
    assertThat(chance(demanding, FAIR_OR_WEB, lead().trait("source", "fair")))
        .isEqualTo(Percent.of("40.2"));
  }

  @Test
  void believesLittleOfARareValue() {
    WinBook book = book(30, 271, "source", List.of("web", "fair"), List.of(30, 0), List.of(270, 1));
    BayesRules likeOdoo =
        BayesRules.builder().from(GUARDED).smallCounts(SmallCounts.ADDED).build();
    LeadProfile fair = lead().trait("source", "fair").build();

    LeadChance chance = GUARDED.chanceOf(fair, book, Detail.NONE).value();

    assertThat(chance.prior().map(Percent::points).value().orElseThrow())
        .isBetween(new BigDecimal("10.23"), new BigDecimal("10.24"));
    // of six leads 5 · 30/301 were won, 5 · 271/301 + 1 lost
    assertThat(chance.chance()).isEqualTo(Measured.of(Percent.of("8.53")));
    assertThat(chance.helping()).isEmpty();
    // by adding the same to both, a lead that was lost speaks for the next
    assertThat(likeOdoo.chanceOf(fair, book, Detail.NONE).value().helping()).hasSize(1);
  }

  @Test
  void learnsNothingFromATraitOfWonLeadsOnly() {
    WinBook book = book(40, 60, "phone", List.of("yes", "no"), List.of(30, 1), List.of(0, 0));

    assertThat(chance(GUARDED, book, lead().trait("phone", "no"))).isEqualTo(Percent.of("40.2"));
  }

  @Test
  void leavesOutATraitThatNobodyHadBefore() {
    assertThat(chance(GUARDED, FAIR_OR_WEB, lead().trait("shoes", "brown")))
        .isEqualTo(Percent.of("40.2"));
  }

  @Test
  void leavesOutWhatItIsToldTo() {
    BayesRules rules = BayesRules.builder().from(GUARDED).addIgnored("source").build();

    assertThat(chance(rules, FAIR_OR_WEB, lead().trait("source", "fair")))
        .isEqualTo(Percent.of("40.2"));
  }

  @Test
  void countsHowFarALeadHasCome() {
    BayesRules rules = BayesRules.guarded(NEW, OFFER, SOLD);
    List<LeadProfile> leads = new ArrayList<>(decided(40, Outcome.WON, SOLD));
    leads.addAll(decided(50, Outcome.LOST, NEW));
    leads.addAll(decided(10, Outcome.LOST, OFFER));
    WinBook book = WinBook.of(leads);

    assertThat(chance(rules, book, lead().stage(NEW))).isEqualTo(Percent.of("40.2"));
    // of 60 lost 10, and of both 5 · 61/102 more
    assertThat(chance(rules, book, lead().stage(OFFER))).isEqualTo(Percent.of("76.52"));
    assertThat(chance(rules, book, lead().stage(StageId.of("other")), "no-such-stage"))
        .isTrue();
  }

  @Test
  void scoresAfterAStageWasTakenOutOfThePipeline() {
    BayesRules rules = BayesRules.guarded(NEW, OFFER, SOLD);
    List<LeadProfile> leads = new ArrayList<>(decided(40, Outcome.WON, SOLD));
    leads.addAll(decided(50, Outcome.LOST, NEW));
    leads.addAll(decided(10, Outcome.LOST, OFFER));
    WinBook before = WinBook.of(leads);
    leads.addAll(decided(7, Outcome.LOST, StageId.of("gone")));
    WinBook book = WinBook.of(leads);
    LeadProfile open = lead().stage(OFFER).build();

    Explained<LeadChance> told = rules.chanceOf(open, book, Detail.FULL);

    assertThat(told.value().chance().isDefined()).isTrue();
    assertThat(policies().wording(Locale.ENGLISH).tell(told.because().orElseThrow()))
        .contains("Lost in stages that are no more, and taken to have come to the first only: 7");
    assertThat(policies()
            .wording(Locale.ENGLISH)
            .tell(rules.chanceOf(open, before, Detail.FULL).because().orElseThrow()))
        .doesNotContain("no more");
  }

  @Test
  void saysNothingWhereTooLittleIsKnown() {
    WinBook few = book(29, 60, "source", List.of("fair"), List.of(29), List.of(60));

    assertThat(chance(GUARDED, few, lead(), "small-sample")).isTrue();
    assertThat(chance(GUARDED, WinBook.empty(), lead(), "no-sample")).isTrue();
    Explained<LeadChance> told = GUARDED.chanceOf(lead().build(), few, Detail.FULL);
    assertThat(told.because().orElseThrow().unmet().orElseThrow().condition())
        .isEqualTo("small-sample");
    assertThat(told.value().factors()).isEmpty();
  }

  @Test
  void judgesASmallTeamByAllTeams() {
    List<LeadProfile> leads = new ArrayList<>(decided(60, Outcome.WON, SOLD));
    leads.addAll(decided(60, Outcome.LOST, NEW));
    WinBook all = WinBook.of(leads);
    List<LeadProfile> ofNorth = new ArrayList<>();
    decided(30, Outcome.WON, SOLD).forEach(lead -> ofNorth.add(with(lead, NORTH)));
    decided(90, Outcome.LOST, NEW).forEach(lead -> ofNorth.add(with(lead, NORTH)));
    WinBook book = all.plus(WinBook.of(ofNorth));
    WinBook small = all.plus(WinBook.of(ofNorth.subList(0, 30)));

    // 31 of 122
    assertThat(chance(GUARDED, book, lead().team(NORTH))).isEqualTo(Percent.of("25.41"));
    // 91 of 242 and 91 of 152
    assertThat(chance(GUARDED, book, lead())).isEqualTo(Percent.of("37.6"));
    assertThat(chance(GUARDED, book, lead().team(TeamId.of("fresh"))))
        .isEqualTo(Percent.of("37.6"));
    assertThat(chance(GUARDED, small, lead().team(NORTH))).isEqualTo(Percent.of("59.87"));
  }

  @Test
  void isSureOfDecidedLeadsOnly() {
    assertThat(chance(GUARDED, WinBook.empty(), lead("l", Outcome.WON))).isEqualTo(Percent.HUNDRED);
    assertThat(chance(GUARDED, WinBook.empty(), lead("l", Outcome.LOST))).isEqualTo(Percent.ZERO);
    WinBook onlyWon =
        book(20_000, 30, "source", List.of("fair", "web"), List.of(20_000, 0), List.of(0, 30));
    assertThat(chance(GUARDED, onlyWon, lead().trait("source", "fair")))
        .isEqualTo(Percent.of("99.99"));
  }

  @Test
  void namesTheStrongestFactorsOnEitherSide() {
    List<LeadProfile> leads = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      leads.add(factors(Outcome.WON, i, 38, 30, 25, 22, 2));
      leads.add(factors(Outcome.LOST, i, 2, 10, 15, 18, 30));
    }
    LeadProfile open = factors(Outcome.OPEN, 0, 1, 1, 1, 1, 1);
    LeadChance chance = GUARDED.chanceOf(open, WinBook.of(leads), Detail.NONE).value();

    assertThat(chance.helping())
        .extracting(factor -> factor.trait().name())
        .containsExactly("a", "b", "c");
    assertThat(chance.hurting()).extracting(factor -> factor.trait().name()).containsExactly("e");
    assertThat(chance.factors()).hasSize(5);
    BayesRules hiding = BayesRules.builder()
        .from(GUARDED)
        .factorsTold(2)
        .addNeverHelping(new Trait("a", "yes"))
        .addNeverHurting(new Trait("e", "yes"))
        .build();
    LeadChance shown = hiding.chanceOf(open, WinBook.of(leads), Detail.NONE).value();
    assertThat(shown.helping())
        .extracting(factor -> factor.trait().name())
        .containsExactly("b", "c");
    assertThat(shown.hurting()).isEmpty();
    assertThat(shown.chance()).isEqualTo(chance.chance());
  }

  @Test
  void staysCalmWhateverIsThrownAtIt() {
    List<LeadProfile> leads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Outcome outcome = i % 2 == 0 ? Outcome.WON : Outcome.LOST;
      LeadProfile.Builder lead = lead("l" + i, outcome);
      for (int t = 0; t < 300; t++) {
        lead.trait("t" + t, outcome == Outcome.WON ? "good" : "bad");
      }
      leads.add(lead.build());
    }
    LeadProfile.Builder hopeless = lead();
    IntStream.range(0, 300).forEach(t -> hopeless.trait("t" + t, "bad"));
    Explained<LeadChance> told = GUARDED.chanceOf(hopeless.build(), WinBook.of(leads), Detail.FULL);

    assertThat(told.value().chance()).isEqualTo(Measured.of(Percent.of("0.01")));
    assertThat(Recalculation.contradictionsIn(told.because().orElseThrow())).isEmpty();
  }

  @Test
  void explainsItself() {
    Explained<LeadChance> told = GUARDED.chanceOf(
        lead().team(NORTH).trait("source", "fair").build(), FAIR_OR_WEB, Detail.FULL);

    assertThat(Recalculation.contradictionsIn(told.because().orElseThrow())).isEmpty();
    assertThat(policies().wording(Locale.ENGLISH).tell(told.because().orElseThrow()))
        .isEqualTo("""
            Chance of “l”: 78.19%, by all teams together.
              All factors together, rounded: 78.19%.
                Before anything is known: 40.1961%, by 100 decided leads.
                source “fair”: of won leads 72.7273%, of lost 13.6364%; the chance moves from 40.1961% to 78.1883%.
            """);
    assertThat(policies()
            .wording(Locale.forLanguageTag("ru"))
            .tell(GUARDED
                .chanceOf(lead().build(), WinBook.empty(), Detail.FULL)
                .because()
                .orElseThrow()))
        .isEqualTo("Вероятность «l»: неизвестна, нечего измерять.\n");
  }

  @Test
  void isAPolicyLikeAnyOther() {
    assertThat(
            LeadChances.naiveBayes(GUARDED, FAIR_OR_WEB).score(lead().build(), NOW, Trace.silent()))
        .isEqualTo(Measured.of(new BigDecimal("40.2")));
  }

  @Test
  void refusesRulesThatCannotBeMeant() {
    assertRefused(
        "bayes-rules.must-add-some-leads",
        () -> BayesRules.builder().from(GUARDED).smoothing(BigDecimal.ZERO).build());
    assertRefused("bayes-rules.must-have-each-stage-once", () -> BayesRules.guarded(NEW, NEW));
    assertRefused(
        "bayes-rules.must-have-each-stage-once",
        () -> BayesRules.builder().from(GUARDED).addOfOneTeam(NEW).build());
    assertRefused(
        "bayes-rules.must-not-ask-for-fewer-than-no-leads",
        () -> BayesRules.builder().from(GUARDED).leastWon(-1).build());
    assertRefused(
        "bayes-rules.must-have-bounds-within-the-whole",
        () -> BayesRules.builder().from(GUARDED).low(Percent.of("100")).build());
    assertRefused(
        "bayes-rules.must-round-to-few-decimals",
        () -> BayesRules.builder().from(GUARDED).decimals(7).build());
    assertRefused(
        "bayes-rules.must-not-tell-fewer-than-no-factors",
        () -> BayesRules.builder().from(GUARDED).factorsTold(-1).build());
    assertRefused(
        "lead-factor.must-be-possible",
        () -> new Factor(new Trait("a", "b"), Percent.ZERO, Percent.HUNDRED));
  }

  private static PolicyRegistry policies() {
    return PolicyRegistry.discovered(BayesRulesTest.class.getClassLoader());
  }

  private static Percent chance(BayesRules rules, WinBook book, LeadProfile.Builder lead) {
    return rules
        .chanceOf(lead.build(), book, Detail.NONE)
        .value()
        .chance()
        .value()
        .orElseThrow();
  }

  private static boolean chance(
      BayesRules rules, WinBook book, LeadProfile.Builder lead, String reason) {
    return rules
        .chanceOf(lead.build(), book, Detail.NONE)
        .value()
        .chance()
        .equals(Measured.undefined(reason));
  }

  private static LeadProfile with(LeadProfile lead, TeamId team) {
    return LeadProfile.builder().from(lead).team(team).build();
  }

  private static List<LeadProfile> decided(int many, Outcome outcome, StageId stage) {
    return IntStream.range(0, many)
        .mapToObj(i -> lead("l" + i, outcome).stage(stage).build())
        .toList();
  }

  private static LeadProfile factors(Outcome outcome, int i, int... most) {
    LeadProfile.Builder lead = lead("l" + i, outcome);
    for (int t = 0; t < most.length; t++) {
      lead.trait(String.valueOf((char) ('a' + t)), i < most[t] ? "yes" : "no");
    }
    return lead.build();
  }

  private static WinBook book(
      int won,
      int lost,
      String trait,
      List<String> values,
      List<Integer> ofWon,
      List<Integer> ofLost) {
    List<LeadProfile> leads = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      for (int i = 0; i < ofWon.get(v); i++) {
        leads.add(lead("w" + i, Outcome.WON).trait(trait, values.get(v)).build());
      }
      for (int i = 0; i < ofLost.get(v); i++) {
        leads.add(lead("l" + i, Outcome.LOST).trait(trait, values.get(v)).build());
      }
    }
    WinBook book = WinBook.of(leads);
    int moreWon = won - (int) book.whole().won();
    int moreLost = lost - (int) book.whole().lost();
    leads.addAll(decided(moreWon, Outcome.WON, NEW));
    leads.addAll(decided(moreLost, Outcome.LOST, NEW));
    return WinBook.of(leads);
  }
}
