package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.NOW;
import static io.sdr.process.scoring.Leads.daysAgo;
import static io.sdr.process.scoring.Leads.lead;
import static io.sdr.process.scoring.Leads.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointsRulesTest {
  private static final LeadCriterion PRICES = LeadCriteria.signal("prices");

  @Test
  void givesPointsForWhatIsTrueAndTakesThemForWhatSpeaksAgainstIt() {
    PointsRules rules = rules(
        PointsRule.of("fair", LeadCriteria.trait("source", "fair", "friend"), 50),
        PointsRule.of("large", LeadCriteria.atLeast("employees", new BigDecimal("100")), 30),
        PointsRule.of("student", LeadCriteria.trait("role", "student"), -20));

    PointsScore score = score(
        rules,
        lead()
            .trait("source", "fair")
            .trait("role", "student")
            .putNumber("employees", number("99"))
            .build());

    assertThat(score.points()).isEqualTo("30");
    assertThat(score.byRule())
        .isEqualTo(ImmutableMap.of("fair", number("50"), "student", number("-20")));
    assertThat(score.band()).isEqualTo("cold");
  }

  @Test
  void countsANumberFromItsBoundOn() {
    LeadCriterion large = LeadCriteria.atLeast("employees", number("100"));
    LeadCriterion small = LeadCriteria.below("employees", number("100"));

    assertThat(isMet(large, lead().putNumber("employees", number("100")))).isTrue();
    assertThat(isMet(large, lead().putNumber("employees", number("99.99")))).isFalse();
    assertThat(isMet(small, lead().putNumber("employees", number("100")))).isFalse();
    assertThat(isMet(small, lead().putNumber("employees", number("99.99")))).isTrue();
    assertThat(isMet(small, lead())).as("unknown").isFalse();
  }

  @Test
  void halvesThePointsWithTheDays() {
    PointsRules rules = rules(PointsRule.builder()
        .name("prices")
        .criterion(PRICES)
        .points(20)
        .halfLifeDays(7)
        .build());

    assertThat(score(rules, lead().addSignals(signal("prices", 0)).build()).points())
        .isEqualTo("20");
    assertThat(score(rules, lead().addSignals(signal("prices", 7)).build()).points())
        .isEqualTo("10");
    assertThat(score(rules, lead().addSignals(signal("prices", 14)).build()).points())
        .isEqualTo("5");
    // 20 / 2^(3/7) = 14.8599…
    assertThat(score(rules, lead().addSignals(signal("prices", 3)).build()).points())
        .isEqualTo("14.86");
    assertThat(score(rules, lead().addSignals(signal("prices", 9999)).build()).points())
        .isEqualTo("0");
  }

  @Test
  void countsTheLatestTimesOnly() {
    PointsRules rules = rules(PointsRule.builder()
        .name("prices")
        .criterion(PRICES)
        .points(16)
        .mostTimes(2)
        .halfLifeDays(7)
        .build());
    LeadProfile lead = lead()
        .addSignals(signal("prices", 14), signal("prices", 0), signal("prices", 7))
        .build();

    assertThat(score(rules, lead).points()).isEqualTo("24");
  }

  @Test
  void knowsNothingOfWhatHappensLater() {
    PointsRules rules = rules(PointsRule.of("prices", PRICES, 20));
    LeadProfile lead = lead().addSignals(signal("prices", 1)).build();

    assertThat(rules.score(lead, daysAgo(2), Detail.NONE).value().points()).isEqualTo("0");
    assertThat(rules.score(lead, daysAgo(1), Detail.NONE).value().points()).isEqualTo("20");
  }

  @Test
  void capsWhatAGroupBringsAndTakes() {
    PointsRules rules = PointsRules.builder()
        .name("r")
        .addRules(
            grouped("one", "a", 30),
            grouped("two", "b", 30),
            grouped("three", "c", -70),
            PointsRule.of("base", LeadCriteria.not(LeadCriteria.trait("x", "y")), 50))
        .putCap("letters", number("40"))
        .build();

    assertThat(score(rules, traits("a")).points()).isEqualTo("80");
    assertThat(score(rules, traits("a", "b")).points()).isEqualTo("90");
    assertThat(score(rules, traits("c")).points()).isEqualTo("10");
    assertThat(score(rules, traits("a", "b", "c")).points()).isEqualTo("40");
  }

  @Test
  void staysWithinTheScale() {
    PointsRules rules = rules(
        PointsRule.of("much", LeadCriteria.trait("t", "a"), 1000),
        PointsRule.of("less", LeadCriteria.trait("t", "b"), -1000));

    assertThat(score(rules, traits("a")).points()).isEqualTo("100");
    assertThat(score(rules, traits("b")).points()).isEqualTo("0");
  }

  @Test
  void namesTheBandFromItsFirstPointOn() {
    PointsRules rules = rules(
        PointsRule.of("a", LeadCriteria.trait("t", "a"), 70),
        PointsRule.of("b", LeadCriteria.trait("t", "b"), 40),
        PointsRule.of("c", LeadCriteria.trait("t", "c"), -1));

    assertThat(score(rules, traits("a")).band()).isEqualTo("hot");
    assertThat(score(rules, traits("a", "c")).band()).isEqualTo("warm");
    assertThat(score(rules, traits("b")).band()).isEqualTo("warm");
    assertThat(score(rules, traits("b", "c")).band()).isEqualTo("cold");
    assertThat(score(rules, traits("d")).band()).isEqualTo("cold");
  }

  @Test
  void seesWhenALeadIsQuiet() {
    LeadCriterion quiet = LeadCriteria.quietFor(10);

    assertThat(quiet.occasions(lead().addSignals(signal("call", 10)).build(), NOW))
        .containsExactly(NOW);
    assertThat(quiet.occasions(lead().addSignals(signal("call", 9)).build(), NOW))
        .isEmpty();
    assertThat(quiet.occasions(lead().build(), NOW)).containsExactly(daysAgo(20));
    assertThat(quiet.occasions(lead().created(daysAgo(9)).build(), NOW)).isEmpty();
    assertThat(quiet.occasions(
            lead().addSignals(signal("call", 15), signal("call", 2)).build(), daysAgo(4)))
        .containsExactly(daysAgo(5));
  }

  @Test
  void holdsAllOfSeveralSinceTheLast() {
    LeadCriterion both = LeadCriteria.allOf(PRICES, LeadCriteria.signal("call"));

    assertThat(both.occasions(
            lead()
                .addSignals(signal("prices", 5), signal("call", 3), signal("call", 1))
                .build(),
            NOW))
        .containsExactly(daysAgo(3));
    assertThat(both.occasions(lead().addSignals(signal("call", 3)).build(), NOW))
        .isEmpty();
  }

  @Test
  void isAPolicyLikeAnyOther() {
    PointsRules rules = rules(PointsRule.of("a", LeadCriteria.trait("t", "a"), 70));

    assertThat(LeadScores.points(rules).score(traits("a"), NOW, Trace.silent()))
        .isEqualTo(Measured.of(number("70")));
  }

  @Test
  void explainsEachRuleThatFired() {
    PointsRules rules = PointsRules.builder()
        .name("spring")
        .addRules(
            grouped("letter", "a", 30),
            grouped("visit", "b", 30),
            PointsRule.builder()
                .name("prices")
                .criterion(PRICES)
                .points(20)
                .halfLifeDays(7)
                .build(),
            PointsRule.of("student", LeadCriteria.trait("role", "student"), -20))
        .putCap("letters", number("40"))
        .build();
    LeadProfile lead = LeadProfile.builder()
        .from(traits("a", "b"))
        .addSignals(signal("prices", 7))
        .build();
    Explained<PointsScore> score = rules.score(lead, NOW, Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(score.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(score.because().orElseThrow()))
        .isEqualTo("""
            Points of “l” by “spring”: 50, warm.
              All together: 50.
                prices: 10.
                  20 points, of which 0.5 is left, half after 7 days: 10.
                student: no points, it is not so.
                Group “letters”: 40.
                  All together: 60.
                    letter: 30.
                    visit: 30.
            """);
    assertThat(
            policies.wording(Locale.forLanguageTag("ru")).tell(score.because().orElseThrow()))
        .contains("student: баллов нет, это не так.");
  }

  @Test
  void refusesWhatCannotBeMeant() {
    PointsRule rule = PointsRule.of("a", PRICES, 1);
    assertRefused("points-rules.must-have-rules", () -> rules());
    assertRefused("points-rules.must-have-each-rule-once", () -> rules(rule, rule));
    assertRefused(
        "points-rules.must-cap-groups-of-rules",
        () -> PointsRules.builder()
            .name("r")
            .addRules(rule)
            .putCap("x", number("1"))
            .build());
    assertRefused(
        "points-rules.must-cap-at-something",
        () -> PointsRules.builder()
            .name("r")
            .addRules(grouped("one", "a", 1))
            .putCap("letters", number("0"))
            .build());
    assertRefused("points-rule.must-be-worth-something", () -> PointsRule.of("a", PRICES, 0));
    assertRefused("points-rule.must-be-worth-something", () -> PointsRule.of("a", PRICES, 1001));
    assertRefused("points-rule.must-have-name", () -> PointsRule.of(" ", PRICES, 1));
    assertRefused(
        "points-rule.must-count-some-times",
        () -> PointsRule.builder().from(rule).mostTimes(0).build());
    assertRefused(
        "points-rule.must-halve-in-some-days",
        () -> PointsRule.builder().from(rule).halfLifeDays(0).build());
    assertRefused(
        "points-rule.must-name-its-group",
        () -> PointsRule.builder().from(rule).group(" ").build());
    assertRefused("lead-band.must-have-name", () -> Band.of("", 1));
    assertRefused("lead-band.must-begin-within-the-scale", () -> Band.of("x", 101));
    assertRefused("lead-criterion.must-be-of-some-criteria", () -> LeadCriteria.allOf());
    assertRefused("lead-criterion.must-be-quiet-for-some-days", () -> LeadCriteria.quietFor(0));
    assertRefused("lead-criterion.must-name-trait-and-values", () -> LeadCriteria.trait("t"));
    assertRefused(
        "lead-criterion.must-name-number-and-bound", () -> LeadCriteria.below(" ", number("1")));
    assertRefused(
        "lead-criterion.must-have-bounds-in-order",
        () -> ImmutableNumberWithin.of("n", Optional.of(number("2")), Optional.of(number("2"))));
    assertRefused("lead-signal.must-say-what-happened", () -> LeadCriteria.signal(" "));
  }

  @Test
  void refusesBandsThatLeaveLeadsOut() {
    PointsRules rules = rules(PointsRule.of("a", PRICES, 1));
    for (List<Band> bands : List.of(
        List.<Band>of(),
        List.of(Band.of("hot", 50)),
        List.of(Band.of("cold", 0), Band.of("hot", 50)),
        List.of(Band.of("hot", 50), Band.of("hot", 0)),
        List.of(Band.of("hot", 0), Band.of("cold", 0)))) {
      assertRefused(
          "points-rules.must-have-bands-down-to-nothing",
          () -> PointsRules.builder().from(rules).bands(bands).build());
    }
  }

  private static PointsRule grouped(String name, String value, long points) {
    return PointsRule.builder()
        .name(name)
        .criterion(LeadCriteria.trait("t", value))
        .points(points)
        .group("letters")
        .build();
  }

  private static LeadProfile traits(String... values) {
    return lead().trait("t", values).build();
  }

  private static boolean isMet(LeadCriterion criterion, LeadProfile.Builder lead) {
    List<Instant> occasions = criterion.occasions(lead.build(), NOW);
    assertThat(occasions).isSubsetOf(daysAgo(30));
    return !occasions.isEmpty();
  }

  private static PointsRules rules(PointsRule... rules) {
    return PointsRules.builder().name("r").addRules(rules).build();
  }

  private static PointsScore score(PointsRules rules, LeadProfile lead) {
    return rules.score(lead, NOW, Detail.NONE).value();
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
