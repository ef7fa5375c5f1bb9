package io.sdr.kpi.scorecard;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.scorecard.Cards.line;
import static io.sdr.kpi.scorecard.Cards.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.ZeroFact;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.sample.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardTest {
  private static Scorecard.Builder two() {
    return Cards.of(line("sales", "60"), line("calls", "40"));
  }

  private static Measured<Percent> attained(Expectation expectation, int actual) {
    CardResult result =
        Cards.score(Cards.of(line("kpi", "100").expectation(expectation)), "kpi", actual);
    return result.find("kpi").orElseThrow().attainment();
  }

  private static Measured<Percent> points(String points) {
    return Measured.of(Percent.of(points));
  }

  @Test
  void addsUpKpisByTheirWeights() {
    CardResult result = Cards.score(two(), "sales", 50, "calls", 100);
    assertThat(result.score()).isEqualTo(points("70"));
    assertThat(result.weighted()).isEqualTo(points("70"));
    assertThat(result.lines())
        .extracting(LineResult::part)
        .containsExactly(points("30"), points("40"));
    assertThat(result.lines())
        .extracting(LineResult::weight)
        .containsExactly(Percent.of("60"), Percent.of("40"));
    assertThat(result.counted()).isEqualTo(2);
    assertThat(result.missing()).isEmpty();
    assertThat(result.grade()).isEmpty();
  }

  @Test
  void knowsWhoseItIsAndKeepsWhatWasRead() {
    CardResult result = Cards.score(two(), "sales", 50, "calls", "no-won-deals");
    assertThat(result.card()).isEqualTo("Seller");
    assertThat(result.holder()).isEqualTo("anna");
    assertThat(result.period()).isEqualTo(Cards.MAY);
    assertThat(result.find("sales").orElseThrow().reading())
        .isEqualTo(KpiReading.of(Figure.of(50)));
    assertThat(result.find("calls").orElseThrow().reading().actual())
        .isEqualTo(Measured.undefined("no-won-deals"));
    assertThat(result.find("talks")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-30, -10%", "-10, -10%", "-9, -9%", "119, 119%", "120, 120%", "121, 120%"})
  void countsAttainmentWithinTheLimitsOfTheLine(int actual, String score) {
    Limits limits = Limits.between(Percent.of("-10"), Percent.of("120"));
    CardResult result = Cards.score(Cards.of(line("kpi", "100").limits(limits)), "kpi", actual);
    assertThat(scored(result)).isEqualTo(score);
    assertThat(result.lines().get(0).attainment())
        .as("what was attained is not changed")
        .isEqualTo(points(String.valueOf(actual)));
  }

  @Test
  void countsEverythingWithoutLimits() {
    assertThat(scored(Cards.score(Cards.of(line("kpi", "100")), "kpi", 900))).isEqualTo("900%");
    assertThat(scored(Cards.score(Cards.of(line("kpi", "100")), "kpi", -900))).isEqualTo("-900%");
  }

  @Test
  void limitsOnlyOneSideWhereOnlyOneIsAgreed() {
    CardLine.Builder capped = line("kpi", "100").limits(Limits.capped(Percent.HUNDRED));
    assertThat(scored(Cards.score(Cards.of(capped), "kpi", 101))).isEqualTo("100%");
    assertThat(scored(Cards.score(Cards.of(capped), "kpi", -101))).isEqualTo("-101%");
    CardLine.Builder floored = line("kpi", "100").limits(Limits.floored(Percent.ZERO));
    assertThat(scored(Cards.score(Cards.of(floored), "kpi", 101))).isEqualTo("101%");
    assertThat(scored(Cards.score(Cards.of(floored), "kpi", -101))).isEqualTo("0%");
  }

  @ParameterizedTest
  @CsvSource({"5, 200, 150", "10, 100, 100", "20, 50, 0", "40, 25, -200"})
  void countsLessAsBetterInTheDeclaredWay(int actual, String ratio, String mirror) {
    assertThat(attained(Expectations.atMost(Figure.of(10), LowerIsBetter.RATIO), actual))
        .isEqualTo(points(ratio));
    assertThat(attained(Expectations.atMost(Figure.of(10), LowerIsBetter.MIRROR), actual))
        .isEqualTo(points(mirror));
  }

  @ParameterizedTest
  @EnumSource(LowerIsBetter.class)
  void countsNothingAtAllAsTheBestWhereLessIsBetter(LowerIsBetter lower) {
    assertThat(attained(Expectations.atMost(Figure.of(10), lower), 0)).isEqualTo(points("200"));
    assertThat(attained(Expectations.atMost(Figure.of(0), lower), 0)).isEqualTo(points("100"));
    assertThat(attained(Expectations.atMost(Figure.of(0), lower), 3)).isEqualTo(points("0"));
    CardLine.Builder returns = line("returns", "100")
        .expectation(Expectations.atMost(Figure.of(10), lower))
        .critical(Percent.of("80"));
    CardResult result = Cards.score(Cards.of(returns).missing(MissingKpi.NOTHING), "returns", 0);
    assertThat(result.failed()).isEmpty();
    assertThat(result.missing()).isEmpty();
    assertThat(scored(result)).isEqualTo("200%");
  }

  @ParameterizedTest
  @CsvSource({"25, 25, 25, 25", "30, 30, 10, 30", "12.5, 33.4, 41.1, 13"})
  void leavesNoTraceOfRoundingInTheScore(String one, String two, String three, String missing) {
    Scorecard.Builder card = Cards.of(
            line("one", one), line("two", two), line("three", three), line("four", missing))
        .missing(MissingKpi.REDISTRIBUTED)
        .grades(Grades.zones(Percent.of("70"), Percent.of("100")));
    CardResult result = Cards.score(card, "one", 100, "two", 100, "three", 100, "four", "no-sales");
    assertThat(scored(result)).isEqualTo("100%");
    assertThat(result.grade()).map(Grade::name).contains("green");
  }

  @Test
  void saysNothingWhereItCannotDivide() {
    assertThat(attained(
            Expectations.atMost(Figure.of(10), LowerIsBetter.RATIO, ZeroFact.UNDEFINED), 0))
        .isEqualTo(Measured.undefined("zero-actual"));
    assertThat(attained(Expectations.atLeast(Figure.of(0)), 3))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(attained(Expectations.atLeast(Figure.of(BigMoney.parse("USD 5"))), 3))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 100, 100, 100",
    "50, 100, 100, 100",
    "60, 100, 100, 100",
    "30, 0, 75, 50",
    "20, 0, 50, 0",
    "10, 0, 25, 0",
    "0, 0, 0, 0",
    "-40, 0, 0, 0",
    "75, 0, 80, 25",
    "80, 0, 75, 0",
    "120, 0, 50, 0"
  })
  void fallsOffOutsideABandAsDeclared(int actual, String atOnce, String proportion, String evenly) {
    assertThat(attained(band(FallOffs.atOnce()), actual)).isEqualTo(points(atOnce));
    assertThat(attained(band(FallOffs.inProportion()), actual)).isEqualTo(points(proportion));
    assertThat(attained(band(FallOffs.evenlyOver(Figure.of(20))), actual))
        .isEqualTo(points(evenly));
  }

  private static Expectation band(FallOff outside) {
    return Expectations.within(Figure.of(40), Figure.of(60), outside);
  }

  @Test
  void takesNoProportionOfAnEndThatIsNotAboveZero() {
    Expectation bias = Expectations.within(Figure.of(-5), Figure.of(5), FallOffs.inProportion());
    assertThat(attained(bias, -10)).isEqualTo(Measured.undefined("band-not-above-zero"));
    assertThat(attained(bias, 10)).isEqualTo(points("50"));
    assertThat(
            attained(Expectations.within(Figure.of(-5), Figure.of(0), FallOffs.inProportion()), 1))
        .isEqualTo(Measured.undefined("band-not-above-zero"));
    assertThat(attained(
            Expectations.within(Figure.of(-5), Figure.of(5), FallOffs.evenlyOver(Figure.of(20))),
            -10))
        .isEqualTo(points("75"));
  }

  @Test
  void doesNotCompareFiguresOfAnotherKindWithABand() {
    Figure dollars = Figure.of(BigMoney.parse("USD 5"));
    assertThat(attained(Expectations.within(dollars, dollars, FallOffs.atOnce()), 5))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    assertThat(attained(band(FallOffs.evenlyOver(dollars)), 5))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    assertThat(attained(band(FallOffs.evenlyOver(dollars)), 50)).isEqualTo(points("100"));
  }

  @Test
  void scoresByAScaleAfterTheLimits() {
    CardLine.Builder line = line("kpi", "100")
        .limits(Limits.capped(Percent.HUNDRED))
        .scale(PayoutScales.steps(
            Boundary.LOWER_INCLUSIVE,
            List.of(
                new Step(Percent.ZERO, Percent.ZERO),
                new Step(Percent.of("80"), Percent.of("50")),
                new Step(Percent.of("100"), Percent.of("100")),
                new Step(Percent.of("120"), Percent.of("150")))));
    assertThat(scored(Cards.score(Cards.of(line), "kpi", 79))).isEqualTo("0%");
    assertThat(scored(Cards.score(Cards.of(line), "kpi", 80))).isEqualTo("50%");
    assertThat(scored(Cards.score(Cards.of(line), "kpi", 130))).isEqualTo("100%");
  }

  @ParameterizedTest
  @EnumSource(MissingKpi.class)
  void doesNotTakeALowAttainmentForAMissingOne(MissingKpi missing) {
    CardLine.Builder floored =
        line("sales", "60").scale(PayoutScales.linear(Percent.of("50"), Optional.empty()));
    Scorecard.Builder card = Cards.of(floored, line("calls", "40")).missing(missing);
    CardResult result = Cards.score(card, "sales", 49, "calls", 100);
    assertThat(result.score()).isEqualTo(points("40"));
    assertThat(result.missing()).isEmpty();
    assertThat(scored(Cards.score(card, "sales", 50, "calls", 100))).isEqualTo("70%");
  }

  @ParameterizedTest
  @CsvSource({"UNDEFINED, no-won-deals", "NOTHING, 30%", "REDISTRIBUTED, 50%"})
  void treatsAMissingKpiAsDeclared(MissingKpi missing, String score) {
    CardResult result = Cards.score(two().missing(missing), "sales", 50, "calls", "no-won-deals");
    assertThat(scored(result)).isEqualTo(score);
    assertThat(result.missing()).containsExactly("calls");
    assertThat(result.counted()).isEqualTo(1);
    assertThat(result.find("calls").orElseThrow().part())
        .isEqualTo(
            missing == MissingKpi.NOTHING ? points("0") : Measured.undefined("no-won-deals"));
  }

  @Test
  void isUndefinedUnlessAMissingKpiIsDeclaredToBeSomethingElse() {
    CardResult result = Cards.score(two(), "sales", 50);
    assertThat(result.score()).isEqualTo(Measured.undefined("not-measured"));
    assertThat(result.weighted()).isEqualTo(Measured.undefined("not-measured"));
    assertThat(result.find("sales").orElseThrow().part())
        .as("what it would add if nothing were missing")
        .isEqualTo(points("30"));
    assertThat(result.find("sales").orElseThrow().score()).isEqualTo(points("50"));
  }

  @ParameterizedTest
  @EnumSource(MissingKpi.class)
  void isUndefinedWhereNothingWasRead(MissingKpi missing) {
    CardResult result =
        Cards.score(two().missing(missing), "sales", "no-sales", "calls", "no-sample");
    assertThat(scored(result)).isEqualTo(missing == MissingKpi.NOTHING ? "0%" : "no-sales");
    assertThat(result.counted()).isZero();
  }

  @Test
  void countsAMissingKpiThatCountsAsNothingLikeOneOfWhichNothingWasReached() {
    Scorecard.Builder card = Cards.of(
            line("sales", "50").limits(Limits.floored(Percent.of("50"))), line("calls", "50"))
        .missing(MissingKpi.NOTHING);
    assertThat(scored(Cards.score(card, "sales", 0, "calls", 100))).isEqualTo("75%");
    assertThat(scored(Cards.score(card, "sales", "no-sales", "calls", 100))).isEqualTo("75%");
  }

  @ParameterizedTest
  @EnumSource(MissingKpi.class)
  void doesNotCareForAMissingKpiThatWeighsNothing(MissingKpi missing) {
    Scorecard.Builder card = Cards.of(line("sales", "100"), line("mood", "0")).missing(missing);
    CardResult result = Cards.score(card, "sales", 50);
    assertThat(scored(result)).isEqualTo("50%");
    assertThat(result.missing()).containsExactly("mood");
  }

  @Test
  void takesNoPartOfACardThatKnowsOnlyWhatWeighsNothing() {
    CardResult result = Cards.score(
        Cards.of(line("sales", "100"), line("mood", "0")).missing(MissingKpi.REDISTRIBUTED),
        "mood",
        50);
    assertThat(result.score()).isEqualTo(Measured.undefined("not-measured"));
    assertThat(result.find("mood").orElseThrow().part()).isEqualTo(points("0"));
  }

  @Test
  void scoresNothingBehindAClosedGate() {
    Scorecard.Builder card =
        two().addGate(new Gate("calls", Percent.of("80"), Penalties.nothing()));
    CardResult closed = Cards.score(card, "sales", 100, "calls", 79);
    assertThat(scored(closed)).isEqualTo("0%");
    assertThat(closed.weighted()).isEqualTo(points("91.6"));
    assertThat(closed.closed()).containsExactly("calls");
    assertThat(closed.failed()).isEmpty();
    CardResult open = Cards.score(card, "sales", 100, "calls", 80);
    assertThat(scored(open)).isEqualTo("92%");
    assertThat(open.closed()).isEmpty();
  }

  @Test
  void scoresNoMoreThanTheCapBehindAClosedGate() {
    Scorecard.Builder card =
        two().addGate(new Gate("calls", Percent.of("80"), Penalties.capped(Percent.of("60"))));
    assertThat(scored(Cards.score(card, "sales", 100, "calls", 79))).isEqualTo("60%");
    assertThat(scored(Cards.score(card, "sales", 30, "calls", 79))).isEqualTo("49.6%");
    assertThat(scored(Cards.score(card, "sales", 0, "calls", 100))).isEqualTo("40%");
  }

  @Test
  void neverScoresMoreBehindAClosedGateThanBefore() {
    Scorecard.Builder card =
        two().addGate(new Gate("calls", Percent.of("80"), Penalties.nothing()));
    assertThat(scored(Cards.score(card, "sales", -100, "calls", 0))).isEqualTo("-60%");
  }

  @Test
  void passesAllGatesOneAfterTheOther() {
    Scorecard.Builder card = two()
        .addGate(new Gate("sales", Percent.of("50"), Penalties.capped(Percent.of("70"))))
        .addGate(new Gate("calls", Percent.of("50"), Penalties.capped(Percent.of("30"))));
    assertThat(scored(Cards.score(card, "sales", 90, "calls", 90))).isEqualTo("90%");
    assertThat(scored(Cards.score(card, "sales", 40, "calls", 140))).isEqualTo("70%");
    CardResult both = Cards.score(card, "sales", 49, "calls", 49);
    assertThat(scored(both)).isEqualTo("30%");
    assertThat(both.closed()).containsExactly("sales", "calls");
  }

  @Test
  void looksAtGatesAndCriticalKpisBeforeLimitsAndScale() {
    CardLine.Builder generous = line("sales", "100").limits(Limits.floored(Percent.HUNDRED));
    assertThat(scored(Cards.score(
            Cards.of(generous).addGate(new Gate("sales", Percent.of("80"), Penalties.nothing())),
            "sales",
            79)))
        .isEqualTo("0%");
    assertThat(scored(Cards.score(Cards.of(generous.critical(Percent.of("80"))), "sales", 79)))
        .isEqualTo("0%");
  }

  @ParameterizedTest
  @CsvSource({"UNDEFINED, no-sample", "NOTHING, 0%", "REDISTRIBUTED, no-sample"})
  void letsNobodyPassAGateUnread(MissingKpi missing, String score) {
    Scorecard.Builder card = Cards.of(line("sales", "100"), line("CRM", "0"))
        .missing(missing)
        .addGate(new Gate("CRM", Percent.of("80"), Penalties.nothing()));
    CardResult result = Cards.score(card, "sales", 100, "CRM", "no-sample");
    assertThat(scored(result)).isEqualTo(score);
    assertThat(result.weighted()).isEqualTo(points("100"));
    assertThat(result.closed().isEmpty()).isEqualTo(missing != MissingKpi.NOTHING);
  }

  @Test
  void failsWithACriticalKpi() {
    Scorecard.Builder card =
        Cards.of(line("sales", "100"), line("safety", "0").critical(Percent.of("80")));
    CardResult failed = Cards.score(card, "sales", 90, "safety", 79);
    assertThat(scored(failed)).isEqualTo("0%");
    assertThat(failed.weighted()).isEqualTo(points("90"));
    assertThat(failed.failed()).containsExactly("safety");
    CardResult kept = Cards.score(card, "sales", 90, "safety", 80);
    assertThat(scored(kept)).isEqualTo("90%");
    assertThat(kept.failed()).isEmpty();
  }

  @Test
  void failsWithACriticalKpiWhateverElseIsMissing() {
    Scorecard.Builder card =
        Cards.of(line("sales", "100"), line("safety", "0").critical(Percent.of("80")));
    CardResult failed = Cards.score(card, "sales", "no-sales", "safety", 79);
    assertThat(scored(failed)).isEqualTo("0%");
    assertThat(failed.weighted()).isEqualTo(Measured.undefined("no-sales"));
  }

  @ParameterizedTest
  @CsvSource({"UNDEFINED, no-sample", "NOTHING, 0%", "REDISTRIBUTED, no-sample"})
  void letsNobodyOffACriticalKpiUnread(MissingKpi missing, String score) {
    Scorecard.Builder card = Cards.of(
            line("sales", "100"), line("safety", "0").critical(Percent.of("80")))
        .missing(missing);
    CardResult result = Cards.score(card, "sales", 100, "safety", "no-sample");
    assertThat(scored(result)).isEqualTo(score);
    assertThat(result.failed().isEmpty()).isEqualTo(missing != MissingKpi.NOTHING);
  }

  @Test
  void tellsThatACriticalKpiCouldNotBeRead() {
    Scorecard card = Cards.of(line("sales", "100"), line("safety", "0").critical(Percent.of("80")))
        .build();
    Explanation told = card.score("anna", Cards.MAY, Cards.read("sales", 90), Detail.FULL)
        .because()
        .orElseThrow();
    assertThat(told.steps())
        .extracting(Explanation::rule)
        .containsExactly("scorecard.weighted", "scorecard.critical");
    assertThat(told.steps().get(1).unmet().orElseThrow().condition()).isEqualTo("not-measured");
  }

  @Test
  void takesNothingBackFromACardThatIsBelowNothingWhenItFails() {
    Scorecard.Builder card = Cards.of(line("sales", "100").critical(Percent.of("80")));
    assertThat(scored(Cards.score(card, "sales", -40))).isEqualTo("-40%");
  }

  @ParameterizedTest
  @CsvSource({"-5, red", "0, red", "69, red", "70, yellow", "89, yellow", "90, green", "150, green"
  })
  void isGradedByZones(int actual, String zone) {
    Scorecard.Builder card =
        Cards.of(line("kpi", "100")).grades(Grades.zones(Percent.of("70"), Percent.of("90")));
    Grade grade = Cards.score(card, "kpi", actual).grade().orElseThrow();
    assertThat(grade.name()).isEqualTo(zone);
    assertThat(grade.zone().map(Grade.Zone::text)).contains(zone);
  }

  @Test
  void isGradedByLettersWithTheBoundaryThatIsDeclared() {
    List<Grade> letters = List.of(Grade.of("C", Percent.ZERO), Grade.of("B", Percent.of("70")));
    for (Boundary boundary : Boundary.values()) {
      Scorecard.Builder card = Cards.of(line("kpi", "100")).grades(Grades.of(boundary, letters));
      assertThat(Cards.score(card, "kpi", 70).grade().map(Grade::name))
          .contains(boundary == Boundary.LOWER_INCLUSIVE ? "B" : "C");
      assertThat(Cards.score(card, "kpi", 71).grade().map(Grade::name)).contains("B");
      assertThat(Cards.score(card, "kpi", "no-sample").grade()).isEmpty();
    }
  }

  @Test
  void isGradedByTheScoreAndNotByWhatItWouldHaveBeen() {
    Scorecard.Builder card = Cards.of(line("kpi", "100").critical(Percent.of("95")))
        .grades(Grades.zones(Percent.of("70"), Percent.of("90")));
    assertThat(Cards.score(card, "kpi", 94).grade().map(Grade::name)).contains("red");
  }

  private static Goal goal(Goal.Builder goal) {
    return goal.person(Scenario.SELLER).period(Cards.MAY).build();
  }

  @Test
  void readsAPerformanceAndWhatWasPromised() {
    Scorecard card = Scorecard.builder()
        .name("Seller")
        .addLine(CardLine.builder()
            .name("revenue")
            .measure(Measure.own(Metrics.revenue()))
            .weight(Percent.of("50"))
            .build())
        .addLine(CardLine.builder()
            .name("few deals")
            .measure(Measure.own(Metrics.dealsWon()))
            .weight(Percent.of("30"))
            .build())
        .addLine(line("CRM", "20").build())
        .build();
    Scenario scenario = Scenario.in("2011-05")
        .sold("100", "50")
        .revenueGoal("USD 200")
        .goal(goal(Goal.builder()
            .metric(Metrics.dealsWon())
            .target(Figure.of(1))
            .direction(Direction.LOWER)));
    CardResult result =
        Cards.checked(card.score(scenario.performance(), Cards.read("CRM", 80), Detail.FULL));
    assertThat(result.holder()).isEqualTo("seller");
    assertThat(result.period()).isEqualTo(Cards.MAY);
    assertThat(result.lines())
        .extracting(LineResult::attainment)
        .containsExactly(points("75"), points("50"), points("80"));
    assertThat(result.score()).isEqualTo(points("68.5"));
    KpiReading deals = result.find("few deals").orElseThrow().reading();
    assertThat(deals.actual()).isEqualTo(Measured.of(Figure.of(2)));
    assertThat(deals.target()).contains(Figure.of(1));
    assertThat(deals.direction()).isEqualTo(Direction.LOWER);
    assertThat(deals.sample()).hasValue(2);
    assertThat(result.find("CRM").orElseThrow().reading().sample())
        .as("the host did not say")
        .isEmpty();
  }

  @Test
  void aRateOnACardShowsItsSampleAndItsInterval() {
    Scorecard card = Scorecard.builder()
        .name("Seller")
        .addLine(CardLine.builder()
            .name("wins")
            .measure(Measure.own(Metrics.winRate()))
            .weight(Percent.HUNDRED)
            .build())
        .build();
    CardResult result = card.score(
            Scenario.in("2011-05").sold("1", "2").lost(6).performance(), Map.of(), Detail.NONE)
        .value();
    KpiReading wins = result.find("wins").orElseThrow().reading();
    assertThat(wins.sample()).hasValue(8);
    assertThat(wins.interval().orElseThrow().method()).isEqualTo("wilson");
    assertRefused(
        "kpi-reading.must-not-have-negative-sample",
        () -> new KpiReading(
            wins.actual(), wins.target(), wins.direction(), OptionalLong.of(-1), wins.interval()));
  }

  @Test
  void missesWhatWasNotPromisedAndWhatTheHostDidNotMeasure() {
    Scorecard card = Scorecard.builder()
        .name("Seller")
        .addLine(CardLine.builder()
            .name("revenue")
            .measure(Measure.own(Metrics.revenue()))
            .weight(Percent.of("60"))
            .build())
        .addLine(CardLine.builder()
            .name("average")
            .measure(Measure.own(Metrics.averageDeal()))
            .weight(Percent.of("20"))
            .build())
        .addLine(line("CRM", "20").build())
        .build();
    CardResult result =
        Cards.checked(card.score(Scenario.in("2011-05").performance(), Detail.FULL));
    assertThat(result.lines())
        .extracting(one -> one.attainment().undefined().orElseThrow())
        .containsExactly("no-goal", "no-won-deals", "not-measured");
  }

  @Test
  void readsWhatTheHostMeasuredAgainstThePromiseOfTheHolder() {
    Scorecard.Builder card =
        Cards.of(line("csat", "100").expectation(Expectations.promised(LowerIsBetter.MIRROR)));
    assertThat(scored(
            Cards.score(card.build(), Map.of("csat", KpiReading.of(Figure.of(45), Figure.of(90))))))
        .isEqualTo("50%");
    assertThat(scored(Cards.score(
            card.build(),
            Map.of("csat", KpiReading.of(Figure.of(45), Figure.of(90), Direction.LOWER)))))
        .isEqualTo("150%");
    assertThat(scored(Cards.score(card, "csat", 45))).isEqualTo("no-goal");
    assertThat(scored(Cards.score(card, "csat", "no-sample"))).isEqualTo("no-sample");
  }

  @Test
  void scoresATeamThatHasACardOfItsOwn() {
    CardResult result = Cards.everything()
        .score(
            "north",
            Period.parse("2011-Q2"),
            Cards.read("sales", 100, "calls", 50, "discounts", 5, "CRM", 100, "safety", 100),
            Detail.NONE)
        .value();
    assertThat(result.holder()).isEqualTo("north");
    assertThat(result.score()).isEqualTo(points("110"));
    assertThat(result.grade().map(Grade::name)).contains("green");
  }

  @Test
  void aCardReadsAsPeopleWriteIt() {
    SdrJson json = SdrJson.with(
        PolicyRegistry.discovered(ScorecardTest.class.getClassLoader()), JsonLimits.RESULTS);
    Scorecard read = json.read("""
            {
              "name": "Seller",
              "lines": [
                {"name": "Revenue", "measure": {"metric": {"type": "revenue"}}, "weight": "60%",
                 "limits": {"cap": "120%"}},
                {"name": "Discount", "weight": "25%",
                 "expectation": {"type": "target", "target": {"percent": "10"}, "direction": "lower", "lower": "mirror"}},
                {"name": "Calls a day", "weight": "15%", "critical": "50%",
                 "expectation": {"type": "band", "from": {"number": "20"}, "to": {"number": "40"},
                   "outside": {"type": "evenly", "distance": {"number": "10"}}}}
              ],
              "missing": "redistributed",
              "gates": [{"kpi": "Discount", "least": "80%", "otherwise": {"type": "capped", "at": "60%"}}]
            }
            """, Scorecard.class).orRefuse();
    assertThat(read)
        .isEqualTo(Scorecard.builder()
            .name("Seller")
            .addLine(CardLine.builder()
                .name("Revenue")
                .measure(Measure.own(Metrics.revenue()))
                .weight(Percent.of("60"))
                .limits(Limits.capped(Percent.of("120")))
                .build())
            .addLine(CardLine.builder()
                .name("Discount")
                .weight(Percent.of("25"))
                .expectation(Expectations.atMost(Figure.of(Percent.of("10")), LowerIsBetter.MIRROR))
                .build())
            .addLine(CardLine.builder()
                .name("Calls a day")
                .weight(Percent.of("15"))
                .critical(Percent.of("50"))
                .expectation(Expectations.within(
                    Figure.of(20), Figure.of(40), FallOffs.evenlyOver(Figure.of(10))))
                .build())
            .missing(MissingKpi.REDISTRIBUTED)
            .addGate(new Gate("Discount", Percent.of("80"), Penalties.capped(Percent.of("60"))))
            .build());
  }
}
