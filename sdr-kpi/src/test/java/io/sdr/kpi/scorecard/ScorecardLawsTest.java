package io.sdr.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.ZeroFact;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ScorecardLawsTest {
  private static final BigDecimal HAIR = new BigDecimal("1E-25");

  @Provide
  static Arbitrary<Scorecard> cards() {
    return lines()
        .flatMap(lines -> Combinators.combine(
                Arbitraries.of(MissingKpi.class), gates(lines).list().ofMaxSize(2))
            .as((missing, gates) -> Scorecard.builder()
                .name("any")
                .lines(lines)
                .missing(missing)
                .gates(gates)
                .build()));
  }

  private static Arbitrary<List<CardLine>> lines() {
    return Arbitraries.integers()
        .between(0, 5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .filter(weights -> weights.stream().anyMatch(weight -> weight > 0))
        .flatMap(weights -> Combinators.combine(
                looks().list().ofSize(weights.size()), Arbitraries.just(weights))
            .as(ScorecardLawsTest::weighted));
  }

  private static List<CardLine> weighted(List<CardLine.Builder> looks, List<Integer> weights) {
    List<BigDecimal> shares = Allocation.byWeights(
        BigDecimal.valueOf(100), 2, weights.stream().map(BigDecimal::valueOf).toList());
    List<CardLine> lines = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      lines.add(looks.get(i).name("k" + i).weight(new Percent(shares.get(i))).build());
    }
    return lines;
  }

  private static Arbitrary<CardLine.Builder> looks() {
    return Combinators.combine(
            Arbitraries.of(
                Expectations.atLeast(Figure.of(100)),
                Expectations.atLeast(Figure.of(30)),
                Expectations.atMost(Figure.of(50), LowerIsBetter.MIRROR),
                Expectations.atMost(Figure.of(50), LowerIsBetter.RATIO),
                Expectations.within(
                    Figure.of(40), Figure.of(60), FallOffs.evenlyOver(Figure.of(30))),
                Expectations.within(Figure.of(40), Figure.of(60), FallOffs.inProportion())),
            Arbitraries.of(
                Limits.none(),
                Limits.capped(Percent.HUNDRED),
                Limits.floored(Percent.ZERO),
                Limits.between(Percent.of("20"), Percent.of("150"))),
            Arbitraries.of(
                    PayoutScales.linear(Percent.of("50"), Optional.of(Percent.of("120"))),
                    PayoutScales.steps(
                        Boundary.UPPER_INCLUSIVE,
                        List.of(
                            new Step(Percent.ZERO, Percent.ZERO),
                            new Step(Percent.of("80"), Percent.HUNDRED))))
                .optional(0.3),
            percents().optional(0.2))
        .as((expectation, limits, scale, critical) -> CardLine.builder()
            .expectation(expectation)
            .limits(limits)
            .scale(scale)
            .critical(critical));
  }

  private static Arbitrary<Percent> percents() {
    return Arbitraries.integers().between(0, 12).map(ten -> Percent.of(String.valueOf(10 * ten)));
  }

  private static Arbitrary<Gate> gates(List<CardLine> lines) {
    return Combinators.combine(
            Arbitraries.of(lines),
            percents(),
            Arbitraries.of(Penalties.nothing(), Penalties.capped(Percent.of("60"))))
        .as((line, least, otherwise) -> new Gate(line.name(), least, otherwise));
  }

  @Provide
  static Arbitrary<List<Optional<Integer>>> figures() {
    return Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(-30, 200).map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.<Integer>empty())))
        .list()
        .ofSize(5);
  }

  private static Map<String, KpiReading> readings(Scorecard card, List<Optional<Integer>> figures) {
    Map<String, KpiReading> readings = new HashMap<>();
    for (int i = 0; i < card.lines().size(); i++) {
      readings.put(
          "k" + i,
          figures
              .get(i)
              .map(figure -> KpiReading.of(Figure.of(figure)))
              .orElseGet(() -> KpiReading.undefined("no-sample")));
    }
    return readings;
  }

  private static CardResult score(Scorecard card, List<Optional<Integer>> figures) {
    return Cards.score(card, readings(card, figures));
  }

  @Property
  void partsSumToTheWeightedScore(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    CardResult result = score(card, figures);
    Assume.that(result.weighted().isDefined());
    assertThat(result.lines().stream()
            .flatMap(line -> line.part().value().stream())
            .map(Percent::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(result.weighted().value().orElseThrow().points());
  }

  @Property
  void theOrderOfKpisDoesNotMatter(
      @ForAll("cards") Scorecard card,
      @ForAll("figures") List<Optional<Integer>> figures,
      @ForAll Random order) {
    List<CardLine> lines = new ArrayList<>(card.lines());
    Collections.shuffle(lines, order);
    CardResult one = score(card, figures);
    CardResult other =
        Cards.score(Scorecard.builder().from(card).lines(lines).build(), readings(card, figures));
    assertThat(other.score().value()).isEqualTo(one.score().value());
    assertThat(other.weighted().value()).isEqualTo(one.weighted().value());
    if (one.weighted().isDefined()) {
      assertThat(shown(other)).containsExactlyInAnyOrderElementsOf(shown(one));
    }
    assertThat(other.failed()).containsExactlyInAnyOrderElementsOf(one.failed());
  }

  /** Who of several bears what cannot be divided, some 30th digit, is a matter of order. */
  private static List<LineResult> shown(CardResult result) {
    return result.lines().stream()
        .map(line -> LineResult.builder()
            .from(line)
            .part(line.part()
                .map(part -> new Percent(part.points().setScale(20, RoundingMode.HALF_EVEN))))
            .build())
        .toList();
  }

  @Property
  void theOrderOfGatesDoesNotMatter(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    Scorecard turned =
        Scorecard.builder().from(card).gates(card.gates().reverse()).build();
    assertThat(score(turned, figures).score().value())
        .isEqualTo(score(card, figures).score().value());
  }

  @Property
  void whoDoesBetterNeverScoresLess(
      @ForAll("cards") Scorecard card,
      @ForAll("figures") List<Optional<Integer>> figures,
      @ForAll @IntRange(min = 0, max = 4) int improved,
      @ForAll @IntRange(min = 1, max = 60) int by) {
    Assume.that(improved < card.lines().size() && figures.get(improved).isPresent());
    int before = figures.get(improved).get();
    CardResult worse = score(card, figures);
    for (int after : List.of(before + by, before - by)) {
      List<Optional<Integer>> changed = new ArrayList<>(figures);
      changed.set(improved, Optional.of(after));
      CardResult other = score(card, changed);
      if (worse.score().isDefined()
          && other.score().isDefined()
          && attainedNoLess(other, worse, improved)) {
        assertThat(other.score().value().orElseThrow())
            .isGreaterThanOrEqualTo(worse.score().value().orElseThrow());
      }
    }
  }

  private static boolean attainedNoLess(CardResult one, CardResult other, int line) {
    Optional<Percent> attained = one.lines().get(line).attainment().value();
    return other
        .lines()
        .get(line)
        .attainment()
        .value()
        .filter(less -> attained.isPresent() && attained.get().compareTo(less) >= 0)
        .isPresent();
  }

  @Property
  void gatesAndCriticalKpisNeverAdd(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    CardResult result = score(card, figures);
    Assume.that(result.score().isDefined() && result.weighted().isDefined());
    assertThat(result.score().value().orElseThrow())
        .isLessThanOrEqualTo(result.weighted().value().orElseThrow());
    if (result.failed().isEmpty() && result.closed().isEmpty()) {
      assertThat(result.score()).isEqualTo(result.weighted());
    }
  }

  @Property
  void aScoreLiesBetweenTheLowestAndTheHighestOfItsKpis(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    Assume.that(card.missing() != MissingKpi.NOTHING);
    CardResult result = score(card, figures);
    Assume.that(result.weighted().isDefined());
    List<Percent> scores = result.lines().stream()
        .flatMap(line -> line.score().value().stream())
        .sorted()
        .toList();
    assertThat(result.weighted().value().orElseThrow().points())
        .isBetween(
            scores.get(0).points().subtract(HAIR),
            scores.get(scores.size() - 1).points().add(HAIR));
  }

  @Property
  void redistributingWeightsIsACardWithoutTheMissingKpis(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    CardResult result =
        score(Scorecard.builder().from(card).missing(MissingKpi.REDISTRIBUTED).build(), figures);
    Assume.that(result.weighted().isDefined());
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (LineResult line : result.lines()) {
      if (line.score().isDefined()) {
        known = known.add(line.weight().points());
        sum = sum.add(
            line.weight().points().multiply(line.score().value().orElseThrow().points()));
      }
    }
    assertThat(result.weighted().value().orElseThrow().points().multiply(known))
        .isCloseTo(sum, within(HAIR));
  }

  @Property
  void aCardThatMayHaveNoGapsIsDefinedExactlyWhenAllThatWeighsIsKnown(
      @ForAll("cards") Scorecard card, @ForAll("figures") List<Optional<Integer>> figures) {
    Scorecard strict =
        Scorecard.builder().from(card).missing(MissingKpi.UNDEFINED).build();
    CardResult result = score(strict, figures);
    boolean isWhole = result.lines().stream()
        .allMatch(line -> line.attainment().isDefined() || line.weight().equals(Percent.ZERO));
    assertThat(result.weighted().isDefined()).isEqualTo(isWhole);
  }

  @Property
  void directionsMirrorEachOther(
      @ForAll @IntRange(min = 1, max = 500) int actual,
      @ForAll @IntRange(min = 1, max = 500) int target) {
    Percent higher = attained(Expectations.atLeast(Figure.of(target)), actual);
    assertThat(attained(
            Expectations.atMost(Figure.of(actual), LowerIsBetter.RATIO, ZeroFact.UNDEFINED),
            target))
        .as("the ratio turned over")
        .isEqualTo(higher);
    Percent mirrored =
        attained(Expectations.atMost(Figure.of(target), LowerIsBetter.MIRROR), actual);
    assertThat(higher.points().add(mirrored.points()))
        .as("as far above as below")
        .isEqualByComparingTo("200");
  }

  @Property
  void aBandIsTheSameOnBothSides(
      @ForAll @IntRange(min = 0, max = 300) int off,
      @ForAll @IntRange(min = 0, max = 100) int half,
      @ForAll @IntRange(min = 1, max = 100) int distance) {
    for (FallOff outside : List.of(FallOffs.atOnce(), FallOffs.evenlyOver(Figure.of(distance)))) {
      Expectation band = Expectations.within(Figure.of(-half), Figure.of(half), outside);
      assertThat(attained(band, off)).isEqualTo(attained(band, -off));
    }
  }

  @Property
  void whatIsLeftOutsideABandFallsWithDistanceAndIsAShare(
      @ForAll @IntRange(min = 1, max = 300) int off,
      @ForAll @IntRange(min = 0, max = 50) int farther) {
    for (FallOff outside :
        List.of(FallOffs.atOnce(), FallOffs.inProportion(), FallOffs.evenlyOver(Figure.of(70)))) {
      Expectation band = Expectations.within(Figure.of(50), Figure.of(80), outside);
      for (int sign : List.of(-1, 1)) {
        int end = sign < 0 ? 50 : 80;
        Percent near = attained(band, end + sign * off);
        assertThat(attained(band, end + sign * (off + farther))).isLessThanOrEqualTo(near);
        assertThat(near).isBetween(Percent.ZERO, Percent.HUNDRED);
      }
    }
  }

  private static Percent attained(Expectation expectation, int actual) {
    Measured<Percent> attained =
        expectation.attainment(KpiReading.of(Figure.of(actual)), Trace.silent());
    return attained.value().orElseThrow();
  }

  @Property
  void aHigherScoreNeverHasALowerGrade(
      @ForAll @IntRange(min = -50, max = 200) int score,
      @ForAll @IntRange(min = 0, max = 50) int more) {
    for (Boundary boundary : Boundary.values()) {
      Grades grades = Grades.of(
          boundary,
          List.of(
              Grade.of("C", Percent.ZERO),
              Grade.of("B", Percent.of("60")),
              Grade.of("A", Percent.of("90"))));
      Grade low = grades.gradeAt(new Percent(BigDecimal.valueOf(score)));
      Grade high = grades.gradeAt(new Percent(BigDecimal.valueOf(score + more)));
      assertThat(grades.rising().indexOf(high))
          .isGreaterThanOrEqualTo(grades.rising().indexOf(low));
    }
  }
}
