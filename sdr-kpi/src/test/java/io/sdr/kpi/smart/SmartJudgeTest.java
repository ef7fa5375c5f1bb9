package io.sdr.kpi.smart;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.smart.SmartGoals.ANNA;
import static io.sdr.kpi.smart.SmartGoals.figures;
import static io.sdr.kpi.smart.SmartGoals.goal;
import static io.sdr.kpi.smart.SmartGoals.knowing;
import static io.sdr.kpi.smart.SmartGoals.known;
import static io.sdr.kpi.smart.SmartGoals.parent;
import static io.sdr.kpi.smart.SmartGoals.with;
import static io.sdr.kpi.smart.SmartGoals.withGoals;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Control;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.workload.PathStep;
import io.sdr.kpi.workload.SellingPath;
import io.sdr.kpi.workload.WorkTime;
import io.sdr.kpi.workload.Workload;
import io.sdr.kpi.workload.Workloads;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartJudgeTest {
  private static final SmartJudge JUDGE = SmartJudge.usual();

  private static SmartFinding found(SmartCheck check, Goal goal, Circumstances known) {
    return JUDGE.judge(goal, known).find(check).orElseThrow();
  }

  private static void assertFound(SmartFinding finding, Verdict verdict, String code) {
    assertThat(finding)
        .extracting(SmartFinding::verdict, SmartFinding::code)
        .containsExactly(verdict, code);
    assertThat(finding.unknown()).isEmpty();
  }

  private static void assertUnknown(SmartCheck check, Goal goal, Circumstances known, String why) {
    SmartFinding finding = found(check, goal, known);
    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(finding.unknown()).contains(why);
  }

  private static Optional<Figure> fixed(SmartFinding finding, String figure) {
    return finding.fix().map(fix -> fix.figures().get(figure));
  }

  private static Goal.Builder but() {
    return Goal.builder().from(goal());
  }

  @Test
  void passesAGoalOfWhichAllIsKnownAndGood() {
    SmartReport report = JUDGE.judge(goal(), known());
    assertThat(report.findings())
        .filteredOn(finding -> finding.verdict() != Verdict.PASS)
        .isEmpty();
    assertThat(report.overall()).isEqualTo(Verdict.PASS);
    assertThat(report.letters())
        .extracting(SmartReport.OfLetter::letter)
        .containsExactly(Letter.values());
    assertThat(report.score()).isEqualTo(Percent.HUNDRED);
    assertThat(report.goal()).isEqualTo(goal());
  }

  @Test
  void doesNotPassAGoalOfWhichNothingIsKnown() {
    Goal bare = Goal.builder()
        .person(ANNA)
        .metric(Metrics.dealsWon())
        .period(Period.parse("2026-Q2"))
        .target(Figure.of(100))
        .build();
    SmartReport report = JUDGE.judge(bare, Circumstances.on(LocalDate.parse("2026-03-01")));
    assertThat(report.verdict(Letter.SPECIFIC)).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.verdict(Letter.MEASURABLE)).isEqualTo(Verdict.FAIL);
    assertThat(report.verdict(Letter.ACHIEVABLE)).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.verdict(Letter.RELEVANT)).isEqualTo(Verdict.FAIL);
    assertThat(report.verdict(Letter.TIMELY)).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.overall()).isEqualTo(Verdict.FAIL);
    assertThat(report.score()).isLessThan(Percent.of("30"));
  }

  @Test
  void isAsGoodAsItsWorstFindingAndUnknownIsWorseThanAWarning() {
    SmartJudge one = SmartJudge.builder()
        .addAllWithout(Arrays.stream(SmartCheck.values())
            .filter(check -> check != SmartCheck.PEERS && check != SmartCheck.TREND)
            .toList())
        .build();
    Circumstances tight = knowing()
        .peers(List.of())
        .trend(new Trend(Figure.of(10), BigDecimal.TEN))
        .build();
    SmartReport report = one.judge(goal(), tight);
    assertThat(report.findings())
        .extracting(SmartFinding::verdict)
        .containsExactly(Verdict.UNKNOWN, Verdict.WARN);
    assertThat(report.verdict(Letter.ACHIEVABLE)).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.verdict(Letter.TIMELY))
        .as("nothing was looked at")
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(report.score()).isEqualTo(Percent.of("25"));
  }

  @Test
  void putsAChecksUnderAnotherLetterWhereItIsTold() {
    SmartJudge moving = SmartJudge.builder()
        .addMoved(new SmartJudge.Moved(SmartCheck.OWNER, Letter.ACHIEVABLE))
        .build();
    Circumstances strangers = knowing().people(List.of(PersonId.of("head"))).build();
    SmartReport report = moving.judge(goal(), strangers);
    assertThat(report.verdict(Letter.ACHIEVABLE)).isEqualTo(Verdict.FAIL);
    assertThat(report.verdict(Letter.SPECIFIC)).isEqualTo(Verdict.PASS);
    assertThat(JUDGE.judge(goal(), strangers).verdict(Letter.SPECIFIC)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void knowsNoVerdictOnLettersThatWereNotJudged() {
    assertThat(new SmartReport(goal(), Verdict.PASS, ImmutableList.of(), ImmutableList.of())
            .verdict(Letter.TIMELY))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void everyCheckStandsUnderALetterAndIsMadeOnce(SmartCheck check) {
    assertThat(JUDGE.judge(goal(), known()).findings())
        .filteredOn(finding -> finding.check() == check)
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(finding -> assertThat(finding.letter()).isEqualTo(check.letter()));
  }

  @Test
  void asksForAnOwnerWhoIsOneOfUs() {
    assertFound(
        found(
            SmartCheck.OWNER,
            goal(),
            knowing().people(List.of(PersonId.of("x"))).build()),
        Verdict.FAIL,
        "smart.owner.not-one-of-us");
    assertUnknown(
        SmartCheck.OWNER, goal(), knowing().people(List.of()).build(), "people-not-known");
  }

  @Test
  void asksForAScopeInWhichThereIsSomething() {
    SmartFinding empty =
        found(SmartCheck.SCOPE, goal(), knowing().objectsInScope(0).build());
    assertFound(empty, Verdict.FAIL, "smart.scope.empty");
    assertThat(empty.figure("objects")).contains(Figure.of(0));
    assertThat(
            found(SmartCheck.SCOPE, goal(), knowing().objectsInScope(1).build()).verdict())
        .isEqualTo(Verdict.PASS);
    assertUnknown(
        SmartCheck.SCOPE,
        goal(),
        knowing().objectsInScope(OptionalLong.empty()).build(),
        "scope-not-counted");
  }

  @Test
  void asksForTheDirectionOfTheMetric() {
    assertFound(
        found(SmartCheck.DIRECTION, goal(), knowing().better(Direction.LOWER).build()),
        Verdict.FAIL,
        "smart.direction.against-the-metric");
    assertFound(
        found(SmartCheck.DIRECTION, with("89"), known()),
        Verdict.WARN,
        "smart.direction.backwards");
    assertThat(found(SmartCheck.DIRECTION, with("90"), known()).verdict()).isEqualTo(Verdict.PASS);
    Goal fewer = but().direction(Direction.LOWER).build();
    assertFound(
        found(SmartCheck.DIRECTION, fewer, knowing().better(Direction.LOWER).build()),
        Verdict.WARN,
        "smart.direction.backwards");
    assertUnknown(
        SmartCheck.DIRECTION,
        goal(),
        knowing().better(Optional.empty()).build(),
        "direction-not-known");
  }

  @Test
  void asksForOneGoalAtATime() {
    Goal june = but()
        .id(GoalId.of("june"))
        .period(Period.parse("2026-06"))
        .checkpoints(List.of())
        .build();
    SmartFinding duplicate = found(SmartCheck.DUPLICATE, goal(), withGoals(goal(), parent(), june));
    assertFound(duplicate, Verdict.FAIL, "smart.duplicate.another");
    assertThat(duplicate.figure("other")).contains(Figure.of("june"));
    for (Goal other : List.of(
        Goal.builder().from(june).parent(SmartGoals.ID).build(),
        Goal.builder().from(june).period(Period.parse("2026-07")).build(),
        Goal.builder().from(june).scope(Scope.TEAM).build(),
        Goal.builder().from(june).metric(Metrics.winRate()).build(),
        Goal.builder().from(june).person(PersonId.of("boris")).build())) {
      assertThat(found(SmartCheck.DUPLICATE, goal(), withGoals(goal(), parent(), other))
              .verdict())
          .isEqualTo(Verdict.PASS);
    }
    Goal nameless = Goal.builder().from(june).id(Optional.empty()).build();
    assertThat(found(SmartCheck.DUPLICATE, goal(), withGoals(goal(), nameless)).figure("other"))
        .contains(Figure.of("2026-06"));
  }

  @Test
  void doesNotTakeADraftOfAGoalForAnotherGoal() {
    Goal renamed = but().id(GoalId.of("draft")).target(Figure.of(120)).build();
    Goal moved = but().period(Period.parse("2026-05")).checkpoints(List.of()).build();
    for (Goal draft : List.of(with("140"), renamed, moved)) {
      assertThat(found(SmartCheck.DUPLICATE, draft, known()).verdict()).isEqualTo(Verdict.PASS);
      assertThat(found(SmartCheck.NUMBER, draft, known()).figure("goals")).contains(Figure.of(1));
    }
  }

  @Test
  void doesNotTakeGoalsThatAreNotKnownForNone() {
    Circumstances none = knowing().goals(Goals.none()).build();
    for (SmartCheck check :
        List.of(SmartCheck.DUPLICATE, SmartCheck.CONFLICT, SmartCheck.NUMBER, SmartCheck.PARTS)) {
      assertUnknown(check, goal(), none, "goals-not-known");
    }
    assertThat(JUDGE.judge(but().id(Optional.empty()).build(), none).find(SmartCheck.PARTS))
        .isEmpty();
  }

  @Test
  void knowsTheLineOfAGoalNearAndFar() {
    Goal year = but()
        .id(GoalId.of("year"))
        .period(Period.parse("2026"))
        .parent(Optional.empty())
        .build();
    Goal half = but()
        .id(GoalId.of("half"))
        .period(Period.parse("2026-H1"))
        .parent(GoalId.of("year"))
        .build();
    Goal quarter = but().parent(GoalId.of("half")).build();
    Circumstances known = withGoals(year, half, quarter);
    for (Goal one : List.of(year, half, quarter)) {
      assertThat(found(SmartCheck.DUPLICATE, one, known).verdict()).isEqualTo(Verdict.PASS);
    }
    Goal circle = Goal.builder().from(year).parent(SmartGoals.ID).build();
    assertThat(found(SmartCheck.DUPLICATE, quarter, withGoals(circle, half, quarter))
            .verdict())
        .as("a circle ends")
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void asksForAimsThatDoNotPullBothWays() {
    Contradiction contradiction = new Contradiction(
        new Aim(Metrics.dealsWon(), Direction.HIGHER),
        new Aim(Metrics.averageDeal(), Direction.HIGHER));
    Goal average = but()
        .id(GoalId.of("average"))
        .metric(Metrics.averageDeal())
        .target(Cascades.usd("10"))
        .baseline(Optional.empty())
        .build();
    SmartJudge judge = SmartJudge.builder().addContradictions(contradiction).build();
    Circumstances both = withGoals(goal(), parent(), average);
    assertFound(
        judge.judge(goal(), both).find(SmartCheck.CONFLICT).orElseThrow(),
        Verdict.FAIL,
        "smart.conflict.pulls-both-ways");
    assertThat(
            judge.judge(average, both).find(SmartCheck.CONFLICT).orElseThrow().verdict())
        .as("either way round")
        .isEqualTo(Verdict.FAIL);
    assertThat(found(SmartCheck.CONFLICT, goal(), both).verdict()).isEqualTo(Verdict.PASS);
    Goal rate = Goal.builder().from(average).metric(Metrics.winRate()).build();
    assertThat(judge
            .judge(goal(), withGoals(goal(), parent(), rate))
            .find(SmartCheck.CONFLICT)
            .orElseThrow()
            .verdict())
        .as("one of the two aims alone contradicts nothing")
        .isEqualTo(Verdict.PASS);
    Goal fewer = but()
        .id(GoalId.of("fewer"))
        .scope(Scope.TEAM)
        .direction(Direction.LOWER)
        .build();
    assertThat(found(SmartCheck.CONFLICT, goal(), withGoals(goal(), fewer)).verdict())
        .as("more and fewer of the same")
        .isEqualTo(Verdict.FAIL);
    Goal later = Goal.builder()
        .from(fewer)
        .period(Period.parse("2026-07"))
        .checkpoints(List.of())
        .build();
    assertThat(found(SmartCheck.CONFLICT, goal(), withGoals(goal(), later)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "Improve sales, WARN",
    "improve sales by 10 %, PASS",
    "Win more deals, PASS",
    "Sell as much as possible, WARN",
    "Повысить продажи, WARN",
    "Повысить продажи на 10 %, PASS",
    "Продавать ещё лучше, WARN",
    "Unimproved, PASS"
  })
  void looksForVagueWordsWithoutANumber(String words, Verdict verdict) {
    SmartJudge judge = SmartJudge.builder()
        .vagueWords(VagueWords.of(List.of("improv", "as much as possible", "повыс", "лучш")))
        .build();
    SmartFinding finding =
        judge.judge(but().words(words).build(), known()).find(SmartCheck.WORDS).orElseThrow();
    assertThat(finding.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.WARN) {
      assertThat(finding.code()).isEqualTo("smart.words.vague");
      assertThat(fixed(finding, "target")).contains(Figure.of(100));
    }
  }

  @Test
  void cannotJudgeWordsWithoutKnowingVagueOnesAndNeedNotWhereThereAreNone() {
    assertUnknown(
        SmartCheck.WORDS, but().words("Improve").build(), known(), "no-vague-words-known");
    assertThat(JUDGE.judge(but().words(Optional.empty()).build(), known()).find(SmartCheck.WORDS))
        .isEmpty();
  }

  @Test
  void asksForTheUnitOfTheMetric() {
    SmartFinding another =
        found(SmartCheck.UNIT, goal(), knowing().reading(Cascades.usd("5")).build());
    assertFound(another, Verdict.FAIL, "smart.unit.another");
    assertThat(fixed(another, "read")).contains(Cascades.usd("5"));
    Circumstances.Builder unread = knowing().reading(Optional.empty());
    assertThat(found(SmartCheck.UNIT, goal(), unread.build()).figure("read"))
        .contains(Figure.of(80));
    assertThat(found(SmartCheck.UNIT, goal(), unread.history(List.of()).build()).figure("read"))
        .contains(Figure.of(90));
    assertUnknown(
        SmartCheck.UNIT,
        but().baseline(Optional.empty()).build(),
        unread.build(),
        "unit-not-known");
  }

  @Test
  void asksForABaselineInTheSameUnit() {
    assertUnknown(
        SmartCheck.BASELINE,
        but().baseline(Optional.empty()).build(),
        known(),
        "baseline-not-known");
    assertFound(
        found(
            SmartCheck.BASELINE,
            but()
                .baseline(new Baseline(Period.parse("2025"), Cascades.usd("5")))
                .build(),
            known()),
        Verdict.FAIL,
        "smart.baseline.another-unit");
  }

  @Test
  void asksForASourceThatThereIs() {
    assertFound(
        found(SmartCheck.SOURCE, but().control(Optional.empty()).build(), known()),
        Verdict.FAIL,
        "smart.source.none");
    Goal elsewhere = but().control(new Control("diary", Cadence.WEEK, ANNA)).build();
    assertFound(
        found(SmartCheck.SOURCE, elsewhere, known()), Verdict.FAIL, "smart.source.not-there");
    assertUnknown(
        SmartCheck.SOURCE, goal(), knowing().sources(List.of()).build(), "sources-not-known");
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-Q2, 3, PASS, smart.measurements.pass",
    "MONTH, 2026-04-01/2026-06-30, 2, WARN, smart.measurements.few",
    "MONTH, 2026-04-02/2026-07-01, 2, WARN, smart.measurements.few",
    "QUARTER, 2026-Q2, 1, WARN, smart.measurements.few",
    "YEAR, 2026-Q2, 0, FAIL, smart.measurements.none",
    "DAY, 2026-04-01/2026-04-04, 3, PASS, smart.measurements.pass"
  })
  void asksForThreeMeasurementsWithinThePeriod(
      Cadence every, String period, long times, Verdict verdict, String code) {
    Goal goal = but()
        .period(Period.parse(period))
        .checkpoints(List.of())
        .control(new Control("crm", every, ANNA))
        .build();
    SmartFinding finding = found(SmartCheck.MEASUREMENTS, goal, known());
    assertFound(finding, verdict, code);
    assertThat(finding.figure("times")).contains(Figure.of(times));
    assertThat(finding.fix().isPresent()).isEqualTo(verdict != Verdict.PASS);
  }

  @Test
  void cannotCountMeasurementsWithoutAControl() {
    assertUnknown(
        SmartCheck.MEASUREMENTS,
        but().control(Optional.empty()).build(),
        known(),
        "control-not-agreed");
  }

  @Test
  void asksForATargetThatCanBeToldFromNoise() {
    Circumstances noisy = knowing().standardError(BigDecimal.valueOf(10)).build();
    assertThat(found(SmartCheck.NOISE, goal(), noisy).verdict()).isEqualTo(Verdict.PASS);
    SmartFinding within = found(SmartCheck.NOISE, with("99"), noisy);
    assertFound(within, Verdict.WARN, "smart.noise.within");
    assertThat(within.figures())
        .containsEntry("change", Figure.of(9))
        .containsEntry("noise", Figure.of(10))
        .containsEntry("least", Figure.of(10));
    assertThat(fixed(within, "target")).contains(Figure.of(100));
    Goal fewer = Goal.builder().from(with("85")).direction(Direction.LOWER).build();
    assertThat(fixed(found(SmartCheck.NOISE, fewer, noisy), "target")).contains(Figure.of(80));
    assertFound(found(SmartCheck.NOISE, with("90"), noisy), Verdict.FAIL, "smart.noise.no-change");
    SmartJudge strict = SmartJudge.builder().leastErrors(new BigDecimal("1.5")).build();
    assertThat(strict.judge(goal(), noisy).find(SmartCheck.NOISE).orElseThrow().verdict())
        .isEqualTo(Verdict.WARN);
  }

  @Test
  void takesTheStandardErrorOfTheHistoryWhereNoneIsGiven() {
    Circumstances past = knowing().history(figures(96, 100, 104)).build();
    assertThat(found(SmartCheck.NOISE, goal(), past)
            .figure("noise")
            .orElseThrow()
            .number()
            .orElseThrow())
        .as("four by the root of three")
        .isBetween(new BigDecimal("2.3094"), new BigDecimal("2.3095"));
    assertUnknown(
        SmartCheck.NOISE, goal(), knowing().history(figures(96)).build(), "noise-not-known");
    assertUnknown(
        SmartCheck.NOISE, but().baseline(Optional.empty()).build(), past, "baseline-not-known");
  }

  @ParameterizedTest
  @CsvSource({
    "75, 8, 100, WARN, smart.history.too-easy, 105",
    "90, 7, 87.5, PASS, smart.history.pass,",
    "100, 5, 62.5, PASS, smart.history.pass,",
    "110, 3, 37.5, PASS, smart.history.pass,",
    "115, 2, 25, WARN, smart.history.stretch, 105",
    "125, 1, 12.5, WARN, smart.history.stretch, 105",
    "140, 0, 0, FAIL, smart.history.out-of-reach-for-all, 105"
  })
  void judgesATargetByHowOftenThePastKeptIt(
      String target, long kept, String share, Verdict verdict, String code, String fair) {
    SmartFinding finding = found(SmartCheck.HISTORY, with(target), known());
    assertFound(finding, verdict, code);
    assertThat(finding.figures())
        .containsEntry("kept", Figure.of(kept))
        .containsEntry("periods", Figure.of(8))
        .containsEntry("share", Figure.of(Percent.of(share)))
        .containsKeys("low", "high");
    assertThat(fixed(finding, "target"))
        .isEqualTo(Optional.ofNullable(fair).map(BigDecimal::new).map(Figure::of));
  }

  @Test
  void failsOutOfReachOnlyWhenPeersAgree() {
    Circumstances stronger = knowing().peers(figures(70, 85, 95, 105, 145)).build();
    assertFound(
        found(SmartCheck.HISTORY, with("140"), stronger),
        Verdict.WARN,
        "smart.history.out-of-reach");
    Circumstances alone = knowing().peers(List.of()).build();
    assertFound(
        found(SmartCheck.HISTORY, with("140"), alone), Verdict.WARN, "smart.history.out-of-reach");
    assertThat(JUDGE.judge(with("140"), alone).verdict(Letter.ACHIEVABLE))
        .as("whether anyone reaches it is unknown")
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void judgesByLowFiguresWhereLessIsBetter() {
    Goal fewer = Goal.builder().from(with("75")).direction(Direction.LOWER).build();
    SmartFinding finding = found(
        SmartCheck.HISTORY,
        fewer,
        knowing().peers(figures(80, 85, 95, 105, 115)).build());
    assertFound(finding, Verdict.FAIL, "smart.history.out-of-reach-for-all");
    assertThat(fixed(finding, "target")).as("four of eight kept it").contains(Figure.of(100));
  }

  @Test
  void hasTooLittleHistoryBelowSixPeriodsOfTheKind() {
    Circumstances five = knowing().history(figures(80, 90, 95, 100, 105)).build();
    assertUnknown(SmartCheck.HISTORY, goal(), five, "too-few-past-periods");
    assertThat(found(SmartCheck.HISTORY, goal(), five).figures())
        .isEqualTo(ImmutableMap.of("found", Figure.of(5), "least", Figure.of(6)));
    List<Figure> mixed = new ArrayList<>(figures(80, 90, 95, 100, 105));
    mixed.add(Cascades.usd("100"));
    assertUnknown(
        SmartCheck.HISTORY, goal(), knowing().history(mixed).build(), "too-few-past-periods");
    assertThat(found(
                SmartCheck.HISTORY,
                goal(),
                knowing().history(figures(80, 90, 95, 100, 105, 110)).build())
            .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void suggestsTheBestFigureOfThePastWhereAnyWillDo() {
    SmartJudge daring =
        SmartJudge.builder().hardest(Percent.ZERO).fair(Percent.ZERO).build();
    assertThat(fixed(
            daring.judge(with("140"), known()).find(SmartCheck.HISTORY).orElseThrow(), "target"))
        .contains(Figure.of(130));
    assertThat(daring
            .judge(with("140"), known())
            .find(SmartCheck.HISTORY)
            .orElseThrow()
            .code())
        .as("nothing is below the hardest")
        .isEqualTo("smart.history.stretch");
  }

  @ParameterizedTest
  @CsvSource({"100, 50, PASS", "125, 83.3333, PASS", "126, 100, WARN"})
  void looksAtHowManyPeersStayBelow(String target, String below, Verdict verdict) {
    SmartFinding finding = found(SmartCheck.PEERS, with(target), known());
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding
            .figure("below")
            .orElseThrow()
            .number()
            .orElseThrow()
            .movePointRight(2)
            .setScale(4, RoundingMode.DOWN))
        .isEqualByComparingTo(below);
    assertThat(finding.figure("peers")).contains(Figure.of(6));
  }

  @Test
  void hasTooFewPeersBelowFive() {
    assertUnknown(
        SmartCheck.PEERS, goal(), knowing().peers(figures(1, 2, 3, 4)).build(), "too-few-peers");
    assertThat(found(
                SmartCheck.PEERS,
                goal(),
                knowing().peers(figures(1, 2, 3, 4, 100)).build())
            .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "7.99, FAIL, smart.capacity.not-enough-hours",
    "8, WARN, smart.capacity.tight",
    "8.88, WARN, smart.capacity.tight",
    "8.89, PASS, smart.capacity.pass"
  })
  void asksForHoursForTheWork(String hoursEachDay, Verdict verdict, String code) {
    SmartFinding finding = found(
        SmartCheck.CAPACITY,
        goal(),
        knowing().workload(SmartGoals.workload(hoursEachDay)).build());
    assertFound(finding, verdict, code);
    assertThat(finding.figures()).containsKey("load");
  }

  @Test
  void asksForHoursWithinTheLoadThatMayBeTaken() {
    SellingPath path = SellingPath.builder()
        .hoursPerDeal(BigDecimal.ONE)
        .addSteps(PathStep.of("calls", Percent.of("30"), "1"))
        .build();
    Workload none = Workloads.of(path, Figure.of(10), WorkTime.of(5, "0"));
    SmartFinding without =
        found(SmartCheck.CAPACITY, goal(), knowing().workload(none).build());
    assertFound(without, Verdict.FAIL, "smart.capacity.not-enough-hours");
    assertThat(without.fix().map(Fix::code)).contains("smart.fix.ask-for-less-in-all");
    SmartJudge careful = SmartJudge.builder()
        .fullLoad(Percent.of("80"))
        .tightLoad(Percent.of("70"))
        .build();
    Workload workload = Workloads.of(path, Figure.of(10), WorkTime.of(10, "5"));
    SmartFinding finding = careful
        .judge(goal(), knowing().workload(workload).build())
        .find(SmartCheck.CAPACITY)
        .orElseThrow();
    assertFound(finding, Verdict.FAIL, "smart.capacity.not-enough-hours");
    assertThat(finding.figures())
        .containsEntry("needed", Figure.of(44))
        .containsEntry("usable", Figure.of(40))
        .containsEntry("missing", Figure.of(4));
    assertThat(fixed(finding, "target")).as("9 take 39 hours").contains(Figure.of(9));
  }

  @Test
  void suggestsWhatTheHoursAllow() {
    SmartFinding finding = found(
        SmartCheck.CAPACITY,
        goal(),
        knowing().workload(SmartGoals.workload("4")).build());
    assertThat(fixed(finding, "target")).contains(Figure.of(50));
    assertThat(finding.figures())
        .containsEntry("load", Figure.of(Percent.of("200")))
        .containsEntry("missing", Figure.of(200));
  }

  @Test
  void cannotJudgeCapacityWithoutTheWorkOrTheHours() {
    assertUnknown(
        SmartCheck.CAPACITY,
        goal(),
        knowing().workload(Optional.empty()).build(),
        "workload-not-known");
    SellingPath path =
        SellingPath.builder().addSteps(PathStep.of("calls", Percent.of("5"))).build();
    assertUnknown(
        SmartCheck.CAPACITY,
        goal(),
        knowing().workload(Workloads.of(path, Figure.of(1), WorkTime.ofDays(5))).build(),
        "hours-of-a-step-not-known");
  }

  @ParameterizedTest
  @CsvSource({
    "80, 10, PASS, smart.trend.harder, 2",
    "79, 10, WARN, smart.trend.far-beyond, 2.1",
    "120, 10, PASS, smart.trend.easier, -2",
    "121, 10, WARN, smart.trend.comes-by-itself, -2.1"
  })
  void holdsTheTargetAgainstTheTrend(
      long expected, String deviation, Verdict verdict, String code, BigDecimal z) {
    Circumstances known = knowing()
        .trend(new Trend(Figure.of(expected), new BigDecimal(deviation)))
        .build();
    SmartFinding finding = found(SmartCheck.TREND, goal(), known);
    assertFound(finding, verdict, code);
    assertThat(finding.figure("z")).contains(Figure.of(z));
  }

  @Test
  void turnsTheTrendRoundWhereLessIsBetter() {
    Goal fewer = but().direction(Direction.LOWER).build();
    Circumstances known =
        knowing().trend(new Trend(Figure.of(121), BigDecimal.TEN)).build();
    assertFound(found(SmartCheck.TREND, fewer, known), Verdict.WARN, "smart.trend.far-beyond");
  }

  @Test
  void cannotJudgeByATrendThatIsNotThere() {
    assertUnknown(
        SmartCheck.TREND, goal(), knowing().trend(Optional.empty()).build(), "trend-not-known");
    assertUnknown(
        SmartCheck.TREND,
        goal(),
        knowing().trend(new Trend(Figure.of(5), BigDecimal.ZERO)).build(),
        "no-variation");
    assertUnknown(
        SmartCheck.TREND,
        goal(),
        knowing().trend(new Trend(Cascades.usd("5"), BigDecimal.ONE)).build(),
        "goal-of-another-kind");
  }

  @Test
  void asksForHoursForAllGoals() {
    Circumstances.Builder known = knowing().hoursThere(BigDecimal.valueOf(100));
    assertThat(found(
                SmartCheck.ALL_GOALS,
                goal(),
                known.hoursOfAllGoals(BigDecimal.valueOf(100)).build())
            .verdict())
        .isEqualTo(Verdict.PASS);
    SmartFinding over = found(
        SmartCheck.ALL_GOALS,
        goal(),
        known.hoursOfAllGoals(BigDecimal.valueOf(101)).build());
    assertFound(over, Verdict.FAIL, "smart.all-goals.not-enough-hours");
    assertThat(over.figure("missing")).contains(Figure.of(1));
    assertUnknown(
        SmartCheck.ALL_GOALS,
        goal(),
        known.hoursOfAllGoals(Optional.empty()).build(),
        "hours-of-all-goals-not-known");
    assertUnknown(
        SmartCheck.ALL_GOALS,
        goal(),
        knowing().hoursThere(Optional.empty()).build(),
        "hours-of-all-goals-not-known");
  }

  @Test
  void asksForAMetricThatTheOwnerControls() {
    assertThat(found(
                SmartCheck.CONTROLLED,
                goal(),
                knowing().controlled(Percent.of("50")).build())
            .verdict())
        .isEqualTo(Verdict.PASS);
    assertFound(
        found(
            SmartCheck.CONTROLLED,
            goal(),
            knowing().controlled(Percent.of("49.9")).build()),
        Verdict.WARN,
        "smart.controlled.little");
    assertUnknown(
        SmartCheck.CONTROLLED,
        goal(),
        knowing().controlled(Optional.empty()).build(),
        "controlled-part-not-known");
  }

  @Test
  void asksForAParent() {
    assertThat(found(SmartCheck.PARENT, but().parent(Optional.empty()).build(), known())
            .fix())
        .contains(Fix.of("smart.fix.link-to-a-parent"));
    assertFound(
        found(SmartCheck.PARENT, but().parent(Optional.empty()).build(), known()),
        Verdict.FAIL,
        "smart.parent.none");
    assertFound(found(SmartCheck.PARENT, parent(), known()), Verdict.PASS, "smart.parent.top");
    assertUnknown(SmartCheck.PARENT, goal(), withGoals(goal()), "parent-not-known");
    Goal circular = Goal.builder().from(parent()).parent(SmartGoals.ID).build();
    assertFound(
        found(SmartCheck.PARENT, goal(), withGoals(goal(), circular)),
        Verdict.FAIL,
        "smart.parent.circle");
    assertThat(found(SmartCheck.PARENT, goal(), withGoals(goal(), circular)).fix())
        .contains(Fix.of("smart.fix.link-to-a-parent"));
    Goal above = Goal.builder().from(parent()).parent(GoalId.of("x")).build();
    Goal x = Goal.builder()
        .from(parent())
        .id(GoalId.of("x"))
        .person(PersonId.of("x"))
        .parent(GoalId.of("team-Q2"))
        .build();
    assertFound(
        found(SmartCheck.PARENT, goal(), withGoals(goal(), above, x)),
        Verdict.FAIL,
        "smart.parent.circle");
  }

  @Test
  void findsNothingAboutAParentWhereThereIsNone() {
    SmartReport report = JUDGE.judge(parent(), known());
    for (SmartCheck check :
        List.of(SmartCheck.CONTRIBUTION, SmartCheck.DRIVER, SmartCheck.INSIDE_PARENT)) {
      assertThat(report.find(check)).isEmpty();
    }
    for (SmartCheck check :
        List.of(SmartCheck.CONTRIBUTION, SmartCheck.DRIVER, SmartCheck.INSIDE_PARENT)) {
      assertUnknown(check, goal(), withGoals(goal()), "parent-not-known");
    }
  }

  @Test
  void measuresHowFarAGoalGoesOnTheWayOfItsParent() {
    SmartFinding half = found(SmartCheck.CONTRIBUTION, goal(), known());
    assertThat(half.figure("share")).as("10 of 50").contains(Figure.of(Percent.of("20")));
    Goal unbased = but().baseline(Optional.empty()).build();
    assertThat(found(SmartCheck.CONTRIBUTION, unbased, known())
            .figure("share")
            .orElseThrow()
            .number()
            .orElseThrow()
            .doubleValue())
        .as("100 of 300")
        .isEqualTo(1.0 / 3);
    assertFound(
        found(SmartCheck.CONTRIBUTION, with("90.49"), known()),
        Verdict.WARN,
        "smart.contribution.small");
    assertThat(found(SmartCheck.CONTRIBUTION, with("90.5"), known()).verdict())
        .isEqualTo(Verdict.PASS);
    assertUnknown(
        SmartCheck.CONTRIBUTION,
        goal(),
        withGoals(goal(), Goal.builder().from(parent()).target(Figure.of(250)).build()),
        "parent-asks-for-nothing");
    assertUnknown(
        SmartCheck.CONTRIBUTION,
        goal(),
        withGoals(
            goal(), Goal.builder().from(parent()).target(Cascades.usd("250")).build()),
        "goal-of-another-kind");
    Goal rate = but().target(Figure.of(Percent.of("30"))).build();
    assertThat(JUDGE.judge(rate, known()).find(SmartCheck.CONTRIBUTION)).isEmpty();
  }

  @Test
  void measuresTheWayOnlyByTheSameMetricAndForward() {
    Goal calls = but().metric(Metrics.calls()).target(Figure.of(2000)).build();
    assertThat(JUDGE.judge(calls, known()).find(SmartCheck.CONTRIBUTION)).isEmpty();
    assertFound(
        found(SmartCheck.CONTRIBUTION, with("50"), known()),
        Verdict.WARN,
        "smart.contribution.small");
  }

  @Test
  void asksForAMetricThatDrivesThatOfTheParent() {
    assertFound(found(SmartCheck.DRIVER, goal(), known()), Verdict.PASS, "smart.driver.same");
    Goal money = Goal.builder()
        .from(parent())
        .metric(Metrics.revenue())
        .target(Cascades.usd("5"))
        .build();
    assertFound(
        found(SmartCheck.DRIVER, goal(), withGoals(goal(), money)),
        Verdict.PASS,
        "smart.driver.pass");
    Circumstances chain = Circumstances.builder()
        .from(withGoals(goal(), money))
        .kpiTree(List.of(
            new KpiLink(Metrics.dealsWon(), Metrics.winRate()),
            new KpiLink(Metrics.winRate(), Metrics.dealsWon()),
            new KpiLink(Metrics.winRate(), Metrics.revenue())))
        .build();
    assertThat(found(SmartCheck.DRIVER, goal(), chain).verdict()).isEqualTo(Verdict.PASS);
    Circumstances wrong = Circumstances.builder()
        .from(chain)
        .kpiTree(List.of(
            new KpiLink(Metrics.dealsWon(), Metrics.winRate()),
            new KpiLink(Metrics.winRate(), Metrics.dealsWon()),
            new KpiLink(Metrics.averageDeal(), Metrics.revenue())))
        .build();
    assertFound(found(SmartCheck.DRIVER, goal(), wrong), Verdict.FAIL, "smart.driver.wrong");
    assertUnknown(
        SmartCheck.DRIVER,
        goal(),
        Circumstances.builder().from(chain).kpiTree(List.of()).build(),
        "kpi-tree-not-known");
  }

  private static Circumstances parts(Direction direction, String... targets) {
    List<Goal> goals = new ArrayList<>(
        List.of(Goal.builder().from(parent()).direction(direction).build()));
    for (String target : targets) {
      goals.add(Goal.builder()
          .from(with(target))
          .id(GoalId.of("part" + goals.size()))
          .person(PersonId.of("p" + goals.size()))
          .direction(direction)
          .build());
    }
    return knowing().goals(Goals.of(goals)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 100, 199, FAIL, smart.parts.less-than-the-whole, 299",
    "HIGHER, 100, 200, PASS, smart.parts.pass, 300",
    "HIGHER, 100, 230, PASS, smart.parts.pass, 330",
    "HIGHER, 100, 231, WARN, smart.parts.much-more-than-the-whole, 331",
    "LOWER, 100, 201, FAIL, smart.parts.less-than-the-whole, 301",
    "LOWER, 100, 200, PASS, smart.parts.pass, 300",
    "LOWER, 70, 200, PASS, smart.parts.pass, 270",
    "LOWER, 69, 200, WARN, smart.parts.much-more-than-the-whole, 269"
  })
  void asksForPartsThatComeToTheWhole(
      Direction direction, String one, String other, Verdict verdict, String code, long sum) {
    Goal whole = Goal.builder().from(parent()).direction(direction).build();
    SmartFinding finding = found(SmartCheck.PARTS, whole, parts(direction, one, other));
    assertFound(finding, verdict, code);
    assertThat(finding.figures())
        .containsEntry("sum", Figure.of(sum))
        .containsEntry("parts", Figure.of(2));
    if (verdict == Verdict.FAIL) {
      assertThat(finding.figure("missing")).contains(Figure.of(1));
    }
  }

  @Test
  void countsPartsOverTimeAndAmongPeopleApart() {
    Goal first = Goal.builder()
        .from(with("150"))
        .id(GoalId.of("april"))
        .period(Period.parse("2026-04"))
        .checkpoints(List.of())
        .build();
    Circumstances people = parts(Direction.HIGHER, "100", "200");
    List<Goal> goals = new ArrayList<>(people.goals().all());
    goals.add(first);
    Circumstances both = knowing().goals(Goals.of(goals)).build();
    SmartFinding finding = found(SmartCheck.PARTS, parent(), both);
    assertFound(finding, Verdict.FAIL, "smart.parts.less-than-the-whole");
    assertThat(finding.figure("missing")).contains(Figure.of(150));
  }

  @Test
  void asksEachPartOfAPercentageToBeAsGood() {
    Goal whole =
        Goal.builder().from(parent()).target(Figure.of(Percent.of("30"))).build();
    Goal.Builder part = but().target(Figure.of(Percent.of("30"))).baseline(Optional.empty());
    assertFound(
        found(SmartCheck.PARTS, whole, withGoals(whole, part.build())),
        Verdict.PASS,
        "smart.parts.each-as-good");
    SmartFinding worse = found(
        SmartCheck.PARTS,
        whole,
        withGoals(whole, part.target(Figure.of(Percent.of("29"))).build()));
    assertFound(worse, Verdict.WARN, "smart.parts.some-worse");
    assertThat(worse.figure("worse")).contains(Figure.of(1));
  }

  @Test
  void doesNotAddUpLevels() {
    Goal whole = Goal.builder().from(parent()).target(Figure.of(100)).build();
    Circumstances levels =
        Circumstances.builder().from(withGoals(whole, goal())).level(true).build();
    assertFound(found(SmartCheck.PARTS, whole, levels), Verdict.PASS, "smart.parts.each-as-good");
    assertFound(
        found(
            SmartCheck.PARTS,
            whole,
            Circumstances.builder()
                .from(withGoals(whole, with("99")))
                .level(true)
                .build()),
        Verdict.WARN,
        "smart.parts.some-worse");
    assertThat(JUDGE.judge(goal(), levels).find(SmartCheck.CONTRIBUTION)).isEmpty();
  }

  private static Goal part(Goal whole, String period, long target) {
    return Goal.builder()
        .from(whole)
        .id(GoalId.of("part-" + period))
        .parent(whole.id())
        .period(Period.parse(period))
        .baseline(Optional.empty())
        .checkpoints(List.of())
        .target(Figure.of(target))
        .build();
  }

  private static Goal year(Direction direction) {
    return Goal.builder()
        .id(GoalId.of("year"))
        .person(PersonId.of("head"))
        .metric(goal().metric())
        .period(Period.parse("2026"))
        .direction(direction)
        .target(Figure.of(400))
        .build();
  }

  @Test
  void addsQuartersAndMonthsUpEachByThemselves() {
    Goal year = year(Direction.HIGHER);
    List<Goal> goals = new ArrayList<>(List.of(year));
    for (int quarter = 1; quarter <= 4; quarter++) {
      goals.add(part(year, "2026-Q" + quarter, 100));
    }
    for (int month = 1; month <= 3; month++) {
      goals.add(part(year, "2026-0" + month, 33));
    }
    SmartFinding finding = found(SmartCheck.PARTS, year, withGoals(goals.toArray(Goal[]::new)));
    assertFound(finding, Verdict.PASS, "smart.parts.pass");
    assertThat(finding.figures())
        .containsEntry("sum", Figure.of(400))
        .containsEntry("parts", Figure.of(4));
    for (int month = 4; month <= 12; month++) {
      goals.add(part(year, "2026-%02d".formatted(month), 33));
    }
    SmartFinding months = found(SmartCheck.PARTS, year, withGoals(goals.toArray(Goal[]::new)));
    assertFound(months, Verdict.FAIL, "smart.parts.less-than-the-whole");
    assertThat(months.figures())
        .containsEntry("sum", Figure.of(396))
        .containsEntry("parts", Figure.of(12));
  }

  @Test
  void asksForALimitOfEveryDay() {
    Goal year = year(Direction.LOWER);
    SmartFinding finding = found(
        SmartCheck.PARTS,
        year,
        withGoals(
            year,
            part(year, "2026-Q1", 100),
            part(year, "2026-Q2", 100),
            part(year, "2026-Q3", 100)));
    assertFound(finding, Verdict.WARN, "smart.parts.days-left-out");
    assertThat(finding.figures())
        .containsEntry("covered", Figure.of(273))
        .containsEntry("days", Figure.of(365));
  }

  @Test
  void findsNothingAboutPartsWhereThereAreNoneOfTheMetric() {
    assertThat(JUDGE.judge(goal(), known()).find(SmartCheck.PARTS)).isEmpty();
    Goal other =
        but().metric(Metrics.winRate()).target(Figure.of(Percent.of("5"))).build();
    assertThat(JUDGE.judge(parent(), withGoals(parent(), other)).find(SmartCheck.PARTS))
        .isEmpty();
    Goal nameless = Goal.builder().from(parent()).id(Optional.empty()).build();
    assertThat(JUDGE.judge(nameless, known()).find(SmartCheck.PARTS)).isEmpty();
    Goal money = but().target(Cascades.usd("5")).build();
    assertUnknown(SmartCheck.PARTS, parent(), withGoals(parent(), money), "goal-of-another-kind");
    Goal zero = Goal.builder().from(parent()).target(Figure.of(0)).build();
    assertThat(found(SmartCheck.PARTS, zero, withGoals(zero, goal())).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "4.9, WARN, smart.weight.too-small, 5",
    "5, PASS, smart.weight.pass,",
    "50, PASS, smart.weight.pass,",
    "50.1, WARN, smart.weight.too-large, 50"
  })
  void asksForAWeightThatMatters(String weight, Verdict verdict, String code, String fix) {
    SmartFinding finding =
        found(SmartCheck.WEIGHT, but().weight(Percent.of(weight)).build(), known());
    assertFound(finding, verdict, code);
    assertThat(fixed(finding, "weight"))
        .isEqualTo(Optional.ofNullable(fix).map(Percent::of).map(Figure::of));
    assertUnknown(
        SmartCheck.WEIGHT, but().weight(Optional.empty()).build(), known(), "weight-not-agreed");
  }

  @Test
  void asksForFewGoals() {
    List<Goal> goals = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      goals.add(
          but().id(Optional.empty()).metric(Metrics.winRate()).scope(scope).build());
      goals.add(
          but().id(Optional.empty()).metric(Metrics.averageDeal()).scope(scope).build());
    }
    SmartFinding seven =
        found(SmartCheck.NUMBER, goal(), knowing().goals(Goals.of(goals)).build());
    assertThat(seven.verdict()).isEqualTo(Verdict.PASS);
    assertThat(seven.figure("goals")).contains(Figure.of(7));
    goals.add(but().id(Optional.empty()).metric(Metrics.revenue()).build());
    goals.add(goal());
    SmartFinding eight =
        found(SmartCheck.NUMBER, goal(), knowing().goals(Goals.of(goals)).build());
    assertFound(eight, Verdict.WARN, "smart.number.too-many");
    assertThat(eight.figure("goals")).contains(Figure.of(8));
  }

  @Test
  void asksForGoalsThatServeThePriorities() {
    assertFound(
        found(
            SmartCheck.PRIORITY,
            goal(),
            knowing()
                .priorities(List.of(
                    new Priority("Fewer deals", new Aim(Metrics.dealsWon(), Direction.LOWER))))
                .build()),
        Verdict.WARN,
        "smart.priority.against");
    assertUnknown(
        SmartCheck.PRIORITY,
        goal(),
        knowing().priorities(List.of()).build(),
        "priorities-not-known");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, PASS, smart.end.pass", "2026-07-01, FAIL, smart.end.past"})
  void asksForAnEndInTheFuture(LocalDate asOf, Verdict verdict, String code) {
    assertFound(found(SmartCheck.END, goal(), knowing().asOf(asOf).build()), verdict, code);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, PASS, smart.inside-parent.pass",
    "2026-Q2, PASS, smart.inside-parent.pass",
    "2026-05, WARN, smart.inside-parent.partly",
    "2026-04-02/2026-08-01, WARN, smart.inside-parent.partly",
    "2026-Q1, FAIL, smart.inside-parent.outside",
    "2026-Q3, FAIL, smart.inside-parent.outside"
  })
  void asksForAPeriodWithinThatOfTheParent(String period, Verdict verdict, String code) {
    Goal above = Goal.builder().from(parent()).period(Period.parse(period)).build();
    assertFound(found(SmartCheck.INSIDE_PARENT, goal(), withGoals(goal(), above)), verdict, code);
  }

  @Test
  void asksForAPeriodThatSuitsTheCycle() {
    Circumstances.Builder known = knowing().longestDays(400);
    assertThat(found(SmartCheck.LENGTH, goal(), known.shortestDays(91).build()).verdict())
        .isEqualTo(Verdict.PASS);
    SmartFinding shorter =
        found(SmartCheck.LENGTH, goal(), known.shortestDays(92).build());
    assertFound(shorter, Verdict.FAIL, "smart.length.shorter-than-the-cycle");
    assertThat(fixed(shorter, "day")).contains(Figure.of(LocalDate.parse("2026-07-01")));
    known.shortestDays(1);
    assertThat(found(SmartCheck.LENGTH, goal(), known.longestDays(91).build()).verdict())
        .isEqualTo(Verdict.PASS);
    assertFound(
        found(SmartCheck.LENGTH, goal(), known.longestDays(90).build()),
        Verdict.WARN,
        "smart.length.too-long");
    assertUnknown(
        SmartCheck.LENGTH,
        goal(),
        known.longestDays(OptionalInt.empty()).build(),
        "longest-period-not-known");
    assertUnknown(
        SmartCheck.LENGTH,
        goal(),
        known.longestDays(400).shortestDays(OptionalInt.empty()).build(),
        "cycle-not-known");
  }

  @Test
  void asksForThreeCheckpoints() {
    Goal two = but()
        .checkpoints(goal().checkpoints().headSet(LocalDate.parse("2026-05-29")))
        .build();
    SmartFinding finding = found(SmartCheck.CHECKPOINTS, two, known());
    assertFound(finding, Verdict.WARN, "smart.checkpoints.few");
    assertThat(fixed(finding, "number")).contains(Figure.of(1));
  }

  @Test
  void asksForAWorkingDayAsTheLast() {
    Goal sunday = but().period(Period.parse("2026-04-01/2026-06-29")).build();
    SmartFinding finding = found(SmartCheck.DEADLINE, sunday, known());
    assertFound(finding, Verdict.WARN, "smart.deadline.day-off");
    assertThat(fixed(finding, "day")).contains(Figure.of(LocalDate.parse("2026-06-26")));
    Goal saturday = but().period(Period.parse("2026-04-01/2026-06-28")).build();
    assertThat(fixed(found(SmartCheck.DEADLINE, saturday, known()), "day"))
        .contains(Figure.of(LocalDate.parse("2026-06-26")));
    Goal weekend = but()
        .period(Period.parse("2026-06-27/2026-06-29"))
        .checkpoints(List.of())
        .build();
    assertThat(found(SmartCheck.DEADLINE, weekend, known()).fix().map(Fix::code))
        .contains("smart.fix.choose-days-that-are-worked");
    assertUnknown(
        SmartCheck.DEADLINE,
        goal(),
        knowing().calendar(Optional.empty()).build(),
        "calendar-not-known");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesJudgesThatLookAtNothing(int least) {
    assertRefused(
        "smart-judge.must-look-at-something",
        () -> SmartJudge.builder().leastHistory(least).build());
    assertRefused(
        "smart-judge.must-look-at-something",
        () -> SmartJudge.builder().leastPeers(least).build());
    assertRefused(
        "smart-judge.must-look-at-something",
        () -> SmartJudge.builder().mostGoals(least).build());
  }

  @Test
  void refusesThresholdsThatContradictEachOther() {
    String code = "smart-judge.must-have-thresholds-in-order";
    assertRefused(code, () -> SmartJudge.builder().hardest(Percent.of("31")).build());
    assertRefused(code, () -> SmartJudge.builder().hardest(Percent.of("-1")).build());
    assertRefused(code, () -> SmartJudge.builder().easiest(Percent.of("101")).build());
    assertRefused(code, () -> SmartJudge.builder().fair(Percent.of("91")).build());
    assertRefused(code, () -> SmartJudge.builder().tightLoad(Percent.of("101")).build());
    assertRefused(code, () -> SmartJudge.builder().leastWeight(Percent.of("51")).build());
    assertRefused(
        "smart-judge.must-not-have-negative-thresholds",
        () -> SmartJudge.builder().mostBeyondTrend(BigDecimal.valueOf(-1)).build());
    assertRefused(
        "smart-judge.must-not-have-negative-thresholds",
        () -> SmartJudge.builder().leastErrors(BigDecimal.valueOf(-1)).build());
    SmartJudge.Moved moved = new SmartJudge.Moved(SmartCheck.END, Letter.RELEVANT);
    assertRefused(
        "smart-judge.must-move-a-check-once",
        () -> SmartJudge.builder().addMoved(moved, moved).build());
    assertThat(SmartJudge.builder().leastErrors(new BigDecimal("1.0")).build()).isEqualTo(JUDGE);
    SmartJudge lenient = SmartJudge.builder()
        .leastHistory(1)
        .leastPeers(1)
        .mostGoals(1)
        .mostBeyondTrend(BigDecimal.ZERO)
        .leastErrors(BigDecimal.ZERO)
        .hardest(Percent.ZERO)
        .build();
    assertThat(lenient.judge(goal(), known()).find(SmartCheck.HISTORY)).isPresent();
  }

  @Test
  void refusesCircumstancesThatCannotBe() {
    String code = "circumstances.must-not-have-negative-figures";
    BigDecimal negative = BigDecimal.valueOf(-1);
    assertRefused(code, () -> knowing().standardError(negative).build());
    assertRefused(code, () -> knowing().hoursOfAllGoals(negative).build());
    assertRefused(code, () -> knowing().hoursThere(negative).build());
    assertRefused("trend.must-expect-a-number", () -> new Trend(Figure.of("x"), BigDecimal.ONE));
    assertRefused(
        "trend.must-not-have-negative-deviation", () -> new Trend(Figure.of(1), negative));
    assertThat(knowing()
            .standardError(BigDecimal.ZERO)
            .hoursOfAllGoals(BigDecimal.ZERO)
            .hoursThere(BigDecimal.ZERO)
            .build()
            .hoursThere())
        .contains(BigDecimal.ZERO);
    assertRefused(
        "smart-finding.must-say-why-exactly-when-unknown",
        () -> SmartFinding.builder()
            .check(SmartCheck.END)
            .letter(Letter.TIMELY)
            .verdict(Verdict.UNKNOWN)
            .code("smart.unknown")
            .build());
    assertRefused("vague-words.must-have-letters", () -> VagueWords.of(List.of("12")));
    assertThat(knowing().hoursThere(new BigDecimal("500.0")).build()).isEqualTo(known());
  }
}
