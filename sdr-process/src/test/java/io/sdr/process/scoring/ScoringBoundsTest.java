package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.NOW;
import static io.sdr.process.scoring.Leads.lead;
import static io.sdr.process.scoring.Leads.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rules of points and rankings may be, and just no more. */
class ScoringBoundsTest {
  private static final PointsRule RULE = PointsRule.of("r", LeadCriteria.signal("open"), 1);

  @Test
  void countsFromOneTimeToAThousand() {
    for (int times : new int[] {1, 1000}) {
      assertThat(PointsRule.builder().from(RULE).mostTimes(times).build().mostTimes())
          .isEqualTo(times);
    }
    for (int times : new int[] {0, 1001}) {
      assertRefused(
          "points-rule.must-count-some-times",
          () -> PointsRule.builder().from(RULE).mostTimes(times).build());
    }
  }

  @Test
  void halvesInADayToACentury() {
    for (int days : new int[] {1, 36525}) {
      assertThat(PointsRule.builder().from(RULE).halfLifeDays(days).build().halfLifeDays())
          .hasValue(days);
    }
    for (int days : new int[] {0, 36526}) {
      assertRefused(
          "points-rule.must-halve-in-some-days",
          () -> PointsRule.builder().from(RULE).halfLifeDays(days).build());
    }
  }

  @Test
  void givesOrTakesUpToAThousandPoints() {
    for (String points : List.of("1000", "-1000", "0.01")) {
      assertThat(PointsRule.builder()
              .from(RULE)
              .points(new BigDecimal(points))
              .build()
              .points())
          .isEqualByComparingTo(points);
    }
    for (String points : List.of("1000.01", "-1000.01", "0", "0.001")) {
      assertRefused(
          "points-rule.must-be-worth-something",
          () -> PointsRule.builder().from(RULE).points(new BigDecimal(points)).build());
    }
    assertThat(PointsRule.builder().from(RULE).points(new BigDecimal("1.0")).build())
        .isEqualTo(RULE);
    assertRefused("points-rule.must-have-name", () -> PointsRule.of(" ", RULE.criterion(), 1));
  }

  @Test
  void capsAGroupAtSomething() {
    PointsRules grouped = PointsRules.builder()
        .name("r")
        .addRule(PointsRule.builder().from(RULE).group("g").build())
        .build();

    assertThat(PointsRules.builder()
            .from(grouped)
            .putCap("g", new BigDecimal("0.010"))
            .build())
        .isEqualTo(PointsRules.builder()
            .from(grouped)
            .putCap("g", new BigDecimal("0.01"))
            .build());
    for (String cap : List.of("0", "-1", "0.001")) {
      assertRefused(
          "points-rules.must-cap-at-something",
          () -> PointsRules.builder()
              .from(grouped)
              .putCap("g", new BigDecimal(cap))
              .build());
    }
    assertRefused(
        "points-rules.must-cap-groups-of-rules",
        () -> PointsRules.builder().from(grouped).putCap("h", BigDecimal.ONE).build());
    assertRefused(
        "points-rules.must-have-rules",
        () -> PointsRules.builder().from(grouped).name(" ").build());
    assertRefused(
        "points-rules.must-have-each-rule-once",
        () -> PointsRules.builder().from(grouped).addRules(RULE).build());
  }

  @Test
  void doesNotCountWhatHappensLaterThanTheMoment() {
    LeadCriterion soon = (lead, at) -> ImmutableList.of(at.plusSeconds(1), at, at.minusSeconds(1));
    PointsRules rules = PointsRules.builder()
        .name("r")
        .addRule(PointsRule.builder().from(RULE).criterion(soon).mostTimes(9).build())
        .build();

    assertThat(rules.score(lead().build(), NOW, Detail.NONE).value().points())
        .isEqualByComparingTo("2");
  }

  @Test
  void bandsBeginOnTheScale() {
    assertThat(Band.of("all", 0).from()).isZero();
    assertThat(Band.of("best", 100).from()).isEqualByComparingTo("100");
    assertRefused("lead-band.must-begin-within-the-scale", () -> Band.of("x", -1));
    assertRefused("lead-band.must-begin-within-the-scale", () -> Band.of("x", 101));
  }

  @Test
  void isQuietForADayToACenturyAndFromThatVeryMoment() {
    assertThat(LeadCriteria.quietFor(1)).isNotEqualTo(LeadCriteria.quietFor(36525));
    for (int days : new int[] {0, 36526}) {
      assertRefused(
          "lead-criterion.must-be-quiet-for-some-days", () -> LeadCriteria.quietFor(days));
    }
    LeadProfile lead = lead().addSignals(signal("open", 3)).build();
    Instant quiet = Leads.daysAgo(3).plus(Duration.ofDays(3));
    assertThat(LeadCriteria.quietFor(3).occasions(lead, quiet)).containsExactly(quiet);
    assertThat(LeadCriteria.quietFor(3).occasions(lead, quiet.minusNanos(1))).isEmpty();
  }

  @Test
  void takesANumberForWithinItsLowerBoundOnly() {
    LeadCriterion within =
        ImmutableNumberWithin.of("n", Optional.of(number("1")), Optional.of(number("2")));
    assertThat(isMet(within, "0.99")).isFalse();
    assertThat(isMet(within, "1")).isTrue();
    assertThat(isMet(within, "1.99")).isTrue();
    assertThat(isMet(within, "2")).isFalse();
    assertThat(within.occasions(lead().build(), NOW)).isEmpty();
    assertThat(ImmutableNumberWithin.of("n", Optional.of(number("1.0")), Optional.empty()))
        .isEqualTo(LeadCriteria.atLeast("n", number("1")));
    assertThat(ImmutableNumberWithin.of("n", Optional.empty(), Optional.of(number("1.0"))))
        .isEqualTo(LeadCriteria.below("n", number("1")));
    assertRefused(
        "lead-criterion.must-name-number-and-bound",
        () -> ImmutableNumberWithin.of("n", Optional.empty(), Optional.empty()));
    assertRefused("lead-criterion.must-name-trait-and-values", () -> LeadCriteria.trait(" ", "v"));
  }

  @Test
  void ranksWithinOne() {
    Measured<Ranking.Bounds> unknown = Measured.undefined("no-variation");
    for (String area : List.of("0", "1")) {
      assertThat(ranking(area, unknown).area()).isEqualByComparingTo(area);
    }
    for (String area : List.of("-0.000001", "1.000001")) {
      assertRefused("score-ranking.must-be-within-one", () -> ranking(area, unknown));
    }
    assertRefused("score-ranking.must-be-within-one", () -> bounds("-0.1", "1"));
    assertRefused("score-ranking.must-be-within-one", () -> bounds("0", "1.1"));
    assertRefused("score-ranking.must-have-bounds-in-order", () -> bounds("0.6", "0.5"));
    assertThat(bounds("0.5", "0.5").low()).isEqualTo(bounds("0.50", "0.5").high());
    assertThat(ranking("0.6", Measured.of(bounds("0.5", "0.7"))).isBetterThanGuessing())
        .isFalse();
    assertThat(ranking("0.6", Measured.of(bounds("0.500001", "0.7"))).isBetterThanGuessing())
        .isTrue();
    assertThat(ranking("0.6", unknown).isBetterThanGuessing()).isFalse();
  }

  @Test
  void isSmallBelowTenOfEitherKind() {
    Measured<Ranking.Bounds> unknown = Measured.undefined("no-variation");
    assertThat(new Ranking("delong", 9, 99, number("0.5"), Percent.of("95"), unknown).isSmall())
        .isTrue();
    assertThat(new Ranking("delong", 99, 9, number("0.5"), Percent.of("95"), unknown).isSmall())
        .isTrue();
    assertThat(new Ranking("delong", 10, 10, number("0.5"), Percent.of("95"), unknown).isSmall())
        .isFalse();
  }

  private static Ranking ranking(String area, Measured<Ranking.Bounds> interval) {
    return new Ranking("delong", 20, 20, number(area), Percent.of("95"), interval);
  }

  private static Ranking.Bounds bounds(String low, String high) {
    return new Ranking.Bounds(number(low), number(high));
  }

  private static boolean isMet(LeadCriterion criterion, String known) {
    return !criterion
        .occasions(lead().putNumber("n", number(known)).build(), NOW)
        .isEmpty();
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
