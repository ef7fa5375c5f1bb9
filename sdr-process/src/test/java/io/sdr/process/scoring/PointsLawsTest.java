package io.sdr.process.scoring;

import static io.sdr.process.scoring.Leads.NOW;
import static io.sdr.process.scoring.Leads.lead;
import static io.sdr.process.scoring.Leads.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of points, whatever the rules. */
class PointsLawsTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void pointsStayWithinTheScaleAndAddUp(
      @ForAll("rules") PointsRules rules, @ForAll("leads") LeadProfile lead) {
    Explained<PointsScore> score = rules.score(lead, NOW, Detail.FULL);

    assertThat(score.value().points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    assertThat(Recalculation.contradictionsIn(score.because().orElseThrow())).isEmpty();
    assertThat(rules.score(lead, NOW, Detail.NONE).value()).isEqualTo(score.value());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheRulesChangesNoPoints(
      @ForAll("rules") PointsRules rules, @ForAll("leads") LeadProfile lead, @ForAll long seed) {
    List<PointsRule> mixed = new ArrayList<>(rules.rules());
    Collections.shuffle(mixed, new Random(seed));
    PointsRules other = PointsRules.builder().from(rules).rules(mixed).build();

    assertThat(other.score(lead, NOW, Detail.NONE).value().points())
        .isEqualTo(rules.score(lead, NOW, Detail.NONE).value().points());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void pointsForSignalsOnlyFadeWhileNothingHappens(
      @ForAll("leads") LeadProfile lead,
      @ForAll @IntRange(min = 1, max = 60) int halfLife,
      @ForAll @IntRange(max = 100) int earlier,
      @ForAll @IntRange(max = 100) int later) {
    PointsRules rules = PointsRules.builder()
        .name("r")
        .addRules(PointsRule.builder()
            .name("a")
            .criterion(LeadCriteria.signal("a"))
            .points(10)
            .mostTimes(5)
            .halfLifeDays(halfLife)
            .build())
        .build();
    BigDecimal first = points(rules, lead, earlier);
    BigDecimal second = points(rules, lead, earlier + later);

    assertThat(second).isLessThanOrEqualTo(first);
  }

  private static BigDecimal points(PointsRules rules, LeadProfile lead, int daysLater) {
    return rules
        .score(lead, NOW.plus(Duration.ofDays(daysLater)), Detail.NONE)
        .value()
        .points();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aGroupNeverGivesOrTakesMoreThanItsCap(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 90) Integer> points,
      @ForAll @IntRange(min = 1, max = 50) int cap,
      @ForAll boolean against) {
    PointsRules.Builder rules = PointsRules.builder()
        .name("r")
        .putCap("g", BigDecimal.valueOf(cap))
        .addRules(PointsRule.of("base", LeadCriteria.not(LeadCriteria.trait("x", "y")), 50));
    for (int i = 0; i < points.size(); i++) {
      rules.addRules(PointsRule.builder()
          .name("r" + i)
          .criterion(LeadCriteria.not(LeadCriteria.trait("x", "y")))
          .points(against ? -points.get(i) : points.get(i))
          .group("g")
          .build());
    }
    int sum = Math.min(cap, points.stream().mapToInt(Integer::intValue).sum());

    assertThat(rules.build().score(lead().build(), NOW, Detail.NONE).value().points())
        .isEqualByComparingTo(BigDecimal.valueOf(against ? 50 - sum : 50 + sum));
  }

  @Provide
  Arbitrary<PointsRules> rules() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers()
                .between(-90, 90)
                .filter(points -> points != 0)
                .list()
                .ofSize(6),
            Arbitraries.integers().between(0, 30).list().ofSize(6),
            Arbitraries.integers().between(1, 60))
        .as(PointsLawsTest::rules);
  }

  private static PointsRules rules(
      List<String> kinds, List<Integer> points, List<Integer> halfLives, int cap) {
    PointsRules.Builder rules = PointsRules.builder().name("r");
    boolean grouped = false;
    for (int i = 0; i < kinds.size(); i++) {
      PointsRule.Builder rule = PointsRule.builder()
          .name("r" + i)
          .criterion(
              i % 2 == 0
                  ? LeadCriteria.signal(kinds.get(i))
                  : LeadCriteria.trait("t", kinds.get(i)))
          .mostTimes(1 + i)
          .points(points.get(i));
      if (halfLives.get(i) > 0) {
        rule.halfLifeDays(halfLives.get(i));
      }
      if (i > 2) {
        rule.group("g");
        grouped = true;
      }
      rules.addRules(rule.build());
    }
    return (grouped ? rules.putCap("g", BigDecimal.valueOf(cap)) : rules).build();
  }

  @Provide
  Arbitrary<LeadProfile> leads() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c").set().ofMaxSize(3),
            Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.integers().between(0, 90))
                .as((kind, days) -> signal(kind, days))
                .list()
                .ofMaxSize(8))
        .as((traits, signals) -> {
          LeadProfile.Builder lead = lead().addAllSignals(signals);
          return (traits.isEmpty() ? lead : lead.trait("t", traits.toArray(String[]::new))).build();
        });
  }
}
