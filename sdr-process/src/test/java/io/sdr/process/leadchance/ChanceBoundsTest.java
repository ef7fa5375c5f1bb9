package io.sdr.process.leadchance;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules of chances may ask for, and just no more. */
class ChanceBoundsTest {
  private static final BayesRules RULES = BayesRules.guarded();
  private static final StageId NEW = StageId.of("new");
  private static final TeamId NORTH = TeamId.of("north");

  @Test
  void addsMoreThanNothingAndUpToAHundredLeads() {
    for (String added : List.of("100", "0.000001", "1.50")) {
      assertThat(BayesRules.builder()
              .from(RULES)
              .smoothing(new BigDecimal(added))
              .build()
              .smoothing())
          .isEqualByComparingTo(added);
    }
    for (String added : List.of("0", "-1", "100.1", "0.0000001")) {
      assertRefused(
          "bayes-rules.must-add-some-leads",
          () ->
              BayesRules.builder().from(RULES).smoothing(new BigDecimal(added)).build());
    }
    assertThat(BayesRules.builder().from(RULES).smoothing(new BigDecimal("5.0")).build())
        .isEqualTo(RULES);
  }

  @Test
  void knowsEachStageAndThoseOfOneTeamOnce() {
    assertRefused(
        "bayes-rules.must-have-each-stage-once",
        () -> BayesRules.builder().from(RULES).addStages(NEW, NEW).build());
    assertRefused(
        "bayes-rules.must-have-each-stage-once",
        () -> BayesRules.builder().from(RULES).addOfOneTeam(NEW).build());
  }

  @Test
  void asksForNoFewerThanNoLeads() {
    String rule = "bayes-rules.must-not-ask-for-fewer-than-no-leads";
    assertRefused(rule, () -> BayesRules.builder().from(RULES).leastWon(-1).build());
    assertRefused(rule, () -> BayesRules.builder().from(RULES).leastLost(-1).build());
    assertRefused(
        rule, () -> BayesRules.builder().from(RULES).putLeastCase("t", -1L).build());
    assertThat(BayesRules.builder()
            .from(RULES)
            .leastWon(0)
            .leastLost(0)
            .putLeastCase("t", 0L)
            .build()
            .leastCases())
        .containsEntry("t", 0L);
    assertRefused(
        "bayes-rules.must-not-tell-fewer-than-no-factors",
        () -> BayesRules.builder().from(RULES).factorsTold(-1).build());
    assertThat(BayesRules.builder().from(RULES).factorsTold(0).build().factorsTold())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, ''",
    "49.999999, 50, ''",
    "-0.01, 100, bayes-rules.must-have-bounds-within-the-whole",
    "50, 50, bayes-rules.must-have-bounds-within-the-whole",
    "0, 100.01, bayes-rules.must-have-bounds-within-the-whole",
    "0.0000001, 50, bayes-rules.must-round-to-few-decimals",
    "0, 50.0000001, bayes-rules.must-round-to-few-decimals",
  })
  void boundsChancesWithinTheWhole(String low, String high, String rule) {
    BayesRules.Builder rules =
        BayesRules.builder().from(RULES).low(Percent.of(low)).high(Percent.of(high));
    if (rule.isEmpty()) {
      assertThat(rules.build().high()).isEqualTo(Percent.of(high));
    } else {
      assertRefused(rule, rules::build);
    }
  }

  @Test
  void roundsToNoneToSixDecimals() {
    for (int decimals : new int[] {0, 6}) {
      assertThat(BayesRules.builder().from(RULES).decimals(decimals).build().decimals())
          .isEqualTo(decimals);
    }
    for (int decimals : new int[] {-1, 7}) {
      assertRefused(
          "bayes-rules.must-round-to-few-decimals",
          () -> BayesRules.builder().from(RULES).decimals(decimals).build());
    }
  }

  @Test
  void hasAChanceFromJustAsManyLeadsAsAskedFor() {
    assertThat(chance(3, 4).isDefined()).isTrue();
    assertThat(chance(2, 4)).isEqualTo(Measured.undefined("small-sample"));
    assertThat(chance(3, 3)).isEqualTo(Measured.undefined("small-sample"));
  }

  @Test
  void tellsOfWhichKindThereAreTooFew() {
    assertThat(fewer(2, 9)).containsExactly(Figure.of(2L), Figure.of(3L));
    assertThat(fewer(9, 3)).containsExactly(Figure.of(3L), Figure.of(4L));
  }

  @Test
  void judgesATeamOfTooFewByAllTeams() {
    List<LeadProfile> leads = new ArrayList<>(leads(3, 4));
    leads.add(lead("north", Outcome.WON).team(NORTH).build());

    LeadChance chance = asking(3, 4)
        .chanceOf(lead().team(NORTH).build(), WinBook.of(leads), Detail.NONE)
        .value();

    // of 8 leads 4 were won; one is added to either
    assertThat(chance.chance()).isEqualTo(Measured.of(Percent.of("50")));
  }

  @Test
  void namesTraitsAndTheirValues() {
    assertRefused("lead-trait.must-have-name-and-value", () -> new Trait(" ", "v"));
    assertRefused("lead-trait.must-have-name-and-value", () -> new Trait("n", " "));
    Trait trait = new Trait("n", "v");
    assertRefused(
        "lead-factor.must-be-possible", () -> new Factor(trait, Percent.ZERO, Percent.HUNDRED));
    assertRefused(
        "lead-factor.must-be-possible", () -> new Factor(trait, Percent.HUNDRED, Percent.ZERO));
    assertThat(new Factor(trait, Percent.of("0.01"), Percent.of("0.03")).strength())
        .isEqualByComparingTo("0.25");
    assertThat(new Factor(trait, Percent.of("1"), Percent.of("1")).direction()).isZero();
    assertThat(new Factor(new Trait(LeadProfile.STAGE, "new"), Percent.of("9"), Percent.of("20"))
            .strength())
        .isEqualByComparingTo("0.8");
    assertThat(new Factor(trait, Percent.of("20"), Percent.of("10")).logRatio())
        .isEqualByComparingTo("0.693147");
  }

  @Test
  void accountsForEveryLeadOfATable() {
    String rule = "win-table.must-account-for-leads";
    assertRefused(rule, () -> WinTable.builder().won(-1).lost(1).build());
    assertRefused(rule, () -> WinTable.builder().won(0).lost(-1).build());
    assertRefused(
        rule, () -> WinTable.builder().won(0).lost(1).putLostIn(NEW, 2L).build());
    assertRefused(
        rule, () -> WinTable.builder().won(0).lost(1).putLostIn(NEW, 0L).build());
    assertRefused(rule, () -> counted(0, 0));
    assertRefused(rule, () -> counted(3, 3));
    assertRefused(rule, () -> counted(0, 4));
    assertThat(counted(2, 5).decided(new Trait("t", "v"))).isEqualTo(Proportion.of(2, 5));
    assertThat(WinTable.builder().won(0).lost(1).putLostIn(NEW, 1L).build().lost())
        .isEqualTo(1);
  }

  /** A table of two leads won and three lost, and so many of them with a trait. */
  private static WinTable counted(long hits, long trials) {
    return WinTable.builder()
        .won(2)
        .lost(3)
        .putTrait("t", ImmutableSortedMap.of("v", Proportion.of(hits, trials)))
        .build();
  }

  private static List<Figure> fewer(int won, int lost) {
    Explanation because = asking(3, 4)
        .chanceOf(lead().build(), WinBook.of(leads(won, lost)), Detail.FULL)
        .because()
        .orElseThrow();
    return List.of(
        because.unmet().orElseThrow().actual().orElseThrow(),
        because.unmet().orElseThrow().required().orElseThrow());
  }

  private static Measured<Percent> chance(int won, int lost) {
    return asking(3, 4)
        .chanceOf(lead().build(), WinBook.of(leads(won, lost)), Detail.NONE)
        .value()
        .chance();
  }

  private static BayesRules asking(long won, long lost) {
    return BayesRules.builder().from(RULES).leastWon(won).leastLost(lost).build();
  }

  private static List<LeadProfile> leads(int won, int lost) {
    List<LeadProfile> leads = new ArrayList<>();
    for (int i = 0; i < won + lost; i++) {
      leads.add(lead("l" + i, i < won ? Outcome.WON : Outcome.LOST).build());
    }
    return leads;
  }
}
