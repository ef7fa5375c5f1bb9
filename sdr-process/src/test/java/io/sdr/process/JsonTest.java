package io.sdr.process;

import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.lost;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.process.accuracy.AmountAccuracy;
import io.sdr.process.accuracy.ChanceAccuracy;
import io.sdr.process.accuracy.PastChance;
import io.sdr.process.accuracy.PastForecast;
import io.sdr.process.blueprint.DealsUnderWay;
import io.sdr.process.blueprint.PipelineDiagram;
import io.sdr.process.blueprint.PipelineHistory;
import io.sdr.process.blueprint.PipelineTemplates;
import io.sdr.process.blueprint.PipelineVersion;
import io.sdr.process.blueprint.Versions;
import io.sdr.process.calibration.Calibration;
import io.sdr.process.calibration.CalibrationBlock;
import io.sdr.process.calibration.CalibrationGain;
import io.sdr.process.calibration.CalibrationMethod;
import io.sdr.process.calibration.CalibrationMethods;
import io.sdr.process.calibration.CalibrationRules;
import io.sdr.process.calibration.ChanceCurve;
import io.sdr.process.flow.Lever;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.flow.StageVelocity;
import io.sdr.process.flow.StandingDeal;
import io.sdr.process.flow.StuckDeal;
import io.sdr.process.flow.StuckDeals;
import io.sdr.process.flow.StuckRules;
import io.sdr.process.flow.Velocity;
import io.sdr.process.flow.VelocityRules;
import io.sdr.process.forecast.AdjustedForecast;
import io.sdr.process.forecast.Adjustment;
import io.sdr.process.forecast.AmountDistribution;
import io.sdr.process.forecast.CategoryTotals;
import io.sdr.process.forecast.ChanceSpan;
import io.sdr.process.forecast.CountDistribution;
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.ForecastMoves;
import io.sdr.process.forecast.GoalGap;
import io.sdr.process.forecast.Prospect;
import io.sdr.process.forecast.Prospects;
import io.sdr.process.forecast.Simulation;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnel.Paths;
import io.sdr.process.pipeline.DealCard;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Move;
import io.sdr.process.pipeline.MoveJudgement;
import io.sdr.process.pipeline.MoveKind;
import io.sdr.process.pipeline.MoveRequest;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Shortcoming;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.pipeline.StageCorrection;
import io.sdr.process.pipeline.StageCriteria;
import io.sdr.process.scoring.Band;
import io.sdr.process.scoring.LeadCriteria;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.LeadScores;
import io.sdr.process.scoring.PointsRule;
import io.sdr.process.scoring.PointsRules;
import io.sdr.process.segment.SegmentRate;
import io.sdr.process.segment.SegmentRates;
import io.sdr.process.segment.SegmentReport;
import io.sdr.process.segment.SegmentRow;
import io.sdr.process.segment.SegmentRules;
import io.sdr.process.segment.SegmentSample;
import io.sdr.process.segment.SegmentShare;
import io.sdr.process.segment.SegmentTally;
import io.sdr.process.survival.ChainEstimate;
import io.sdr.process.survival.CurveComparison;
import io.sdr.process.survival.DayCounts;
import io.sdr.process.survival.IncidenceCurve;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.Lives;
import io.sdr.process.survival.RankWeight;
import io.sdr.process.survival.StageChain;
import io.sdr.process.survival.StageOutlook;
import io.sdr.process.survival.StageStays;
import io.sdr.process.survival.StayCounter;
import io.sdr.process.survival.SurvivalCurve;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(JsonTest.class.getClassLoader()));

  @Test
  void readsAPipelineAsPeopleWriteIt() {
    String written = """
        {
          "name": "sales",
          "stages": [
            {"id": "new", "kind": "open"},
            {"id": "offer", "kind": "open"},
            {"id": "sold", "kind": "won"}
          ],
          "moves": {
            "entry": "first-stage",
            "kinds": ["next", "lose"],
            "allowed": [{"from": "offer", "to": "new"}],
            "forbidden": [{"from": "new", "to": "offer"}]
          }
        }
        """;

    assertThat(JSON.read(written, Pipeline.class).orRefuse())
        .isEqualTo(Pipeline.of(
            "sales",
            MoveRules.builder()
                .from(MoveRules.stepByStep())
                .addAllowed(Move.of("offer", "new"))
                .addForbidden(Move.of("new", "offer"))
                .build(),
            Stage.open("new"),
            Stage.open("offer"),
            Stage.won("sold")));
  }

  @Test
  void pipelinesAndPathsSurviveJson() {
    assertSurvives(abc(MoveRules.free()), Pipeline.class);
    assertSurvives(
        DealPath.of(abc(MoveRules.free()), lost("L", 9), List.of(change(2, "A", "B"))),
        DealPath.class);
  }

  @Test
  void correctionsSurviveJson() {
    assertSurvives(
        StageCorrection.builder()
            .deal(DealId.of("d"))
            .date(Pipelines.DAY_0)
            .instead(change(2, "A", "B"))
            .written(Pipelines.DAY_0.plusDays(4))
            .number(1)
            .by(PersonId.of("ann"))
            .reason("written for the wrong deal")
            .build(),
        StageCorrection.class);
  }

  @Test
  void movesAndWhatStagesAskForSurviveJson() {
    Pipeline sales = Pipeline.builder()
        .from(PipelineTemplates.sales())
        .moves(MoveRules.builder()
            .from(MoveRules.free())
            .putReserved(MoveKind.BACK, ImmutableSortedSet.of(RoleId.of("head")))
            .addSupervisors(RoleId.of("head"))
            .addOverriders(RoleId.of("head"))
            .reopenWithinDays(9)
            .build())
        .addStages(Stage.builder()
            .from(Stage.lost("given up"))
            .addEntry(
                StageCriteria.atLeast("size", BigDecimal.ONE),
                StageCriteria.atMost("size", BigDecimal.TEN),
                StageCriteria.oneOf("risk", "low"))
            .build())
        .build();
    DealCard card = DealCard.builder()
        .deal(Pipelines.open("contact"))
        .putField("need", Figure.of("a lift"))
        .addDone("called")
        .build();
    MoveRequest request = MoveRequest.builder()
        .card(card)
        .to(StageId.of("given up"))
        .by(PersonId.of("ben"))
        .addRoles(RoleId.of("seller"))
        .on(Pipelines.DAY_0)
        .lossReason("price")
        .build();
    MoveJudgement judgement = sales.judge(request, Detail.NONE).value();

    assertThat(judgement.unmet()).hasSize(4);
    assertSurvives(sales, Pipeline.class);
    assertSurvives(card, DealCard.class);
    assertSurvives(request, MoveRequest.class);
    assertSurvives(judgement, MoveJudgement.class);
    assertSurvives(
        sales
            .judge(
                MoveRequest.builder()
                    .from(request)
                    .addRoles(RoleId.of("head"))
                    .overrideReason("knows better")
                    .build(),
                Detail.NONE)
            .value(),
        MoveJudgement.class);
    assertSurvives(judgement.unmet().get(1), Shortcoming.class);
  }

  @Test
  void versionsAndPicturesOfPipelinesSurviveJson() {
    PipelineHistory history = PipelineHistory.beginning(Versions.DAY_0, Versions.pipeline("A B"))
        .with(Versions.version(2, 9, Versions.pipeline("A"), "B A")
            .underWay(DealsUnderWay.MOVE)
            .build());

    assertSurvives(history, PipelineHistory.class);
    assertSurvives(history.latest(), PipelineVersion.class);
    assertSurvives(
        PipelineDiagram.builder()
            .from(PipelineDiagram.of(Versions.pipeline("A")))
            .putLabel(StageId.of("A"), "first")
            .build(),
        PipelineDiagram.class);
  }

  @Test
  void funnelsSurviveJson() {
    FunnelTally tally = Paths.tally(
        CountingMode.REACHED_OR_BEYOND, "A@0 B@1 C@2 W@3", "A@0 B@5!9", "A@0 L@1", "A@0", "L@4");
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.NOT_PASSED)
        .lossValue(LossValue.AVERAGE_WON)
        .putBenchmark(StageId.of("A"), Percent.of("60"))
        .build();
    Funnel funnel = tally.read(rules, Detail.FULL).value();

    assertSurvives(tally, FunnelTally.class);
    assertSurvives(rules, FunnelRules.class);
    assertSurvives(funnel, Funnel.class);
    assertSurvives(
        Paths.tally(CountingMode.SNAPSHOT).read(rules, Detail.NONE).value(), Funnel.class);
  }

  @Test
  void segmentsSurviveJson() {
    SegmentTally tally = SegmentTally.counting(
            Paths.PIPELINE, CountingMode.TOUCHED, CurrencyUnit.USD, Paths.AS_OF)
        .add("ann", Paths.path("A@0 B@1 C@2 W@3"))
        .add("bob", Paths.path("A@0 L@3"))
        .tally();
    SegmentRules rules = SegmentRules.builder()
        .funnel(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.LIST_PRICE))
        .stage(StageId.of("A"))
        .leastDeals(1)
        .rate(SegmentRates.shrunk(20))
        .build();
    SegmentReport report = tally.compare(rules, Detail.NONE).value();

    assertSurvives(tally, SegmentTally.class);
    assertSurvives(rules, SegmentRules.class);
    assertSurvives(report, SegmentReport.class);
    assertSurvives(report.rows().get(0), SegmentRow.class);
    assertSurvives(report.rows().get(0).rate().value().orElseThrow(), SegmentShare.class);
    assertSurvives(
        new SegmentSample(Proportion.of(1, 2), Proportion.of(2, 4), 3), SegmentSample.class);
    for (SegmentRate rate : List.of(SegmentRates.own(), SegmentRates.pooled())) {
      assertSurvives(rate, SegmentRate.class);
    }
  }

  @Test
  void lifetimesSurviveJson() {
    Lifetimes lifetimes = Lives.lives("1W 3>5L 8+ 9W");
    StayCounter counter = StayCounter.of(Paths.PIPELINE, Paths.AS_OF)
        .add(Paths.path("A@0 B@1 C@2 W@3"))
        .add(Paths.path("A@0 B@5!9"));
    StageChain chain = counter.stays().chain(ChainEstimate.ALL_STAYS);

    assertSurvives(lifetimes, Lifetimes.class);
    assertSurvives(lifetimes.ended(), DayCounts.class);
    assertSurvives(SurvivalCurve.of(lifetimes), SurvivalCurve.class);
    assertSurvives(IncidenceCurve.of(lifetimes, Lifetimes.WON), IncidenceCurve.class);
    assertSurvives(
        CurveComparison.of(lifetimes, Lives.lives("2W 4+"), RankWeight.PETO, Detail.NONE)
            .value()
            .value()
            .orElseThrow(),
        CurveComparison.class);
    assertSurvives(counter.stays(), StageStays.class);
    assertSurvives(
        StayCounter.of(Paths.PIPELINE, Paths.AS_OF, WorkingCalendar.mondayToFriday())
            .stays(),
        StageStays.class);
    assertSurvives(chain, StageChain.class);
    for (StageOutlook outlook : chain.outlook(Detail.NONE).value()) {
      assertSurvives(outlook, StageOutlook.class);
    }
  }

  @Test
  void theFlowOfDealsSurvivesJson() {
    Velocity velocity =
        Velocity.of(40, BigMoney.parse("USD 25000.5"), Percent.of("25"), BigDecimal.TEN);
    StuckRules rules = StuckRules.builder()
        .limit(StuckRules.Limit.LARGER)
        .days(ImmutableMap.of(StageId.of("A"), 3L))
        .putOff(2)
        .build();
    StandingDeal deal = StandingDeal.builder()
        .path(Paths.path("A@0 B@1 A@2"))
        .nextStep(Paths.AS_OF.minusDays(1))
        .closing(Paths.AS_OF)
        .putOff(3)
        .build();

    assertSurvives(velocity, Velocity.class);
    assertSurvives(velocity.levers(Percent.of("20")).get(3), Lever.class);
    assertSurvives(VelocityRules.honest(), VelocityRules.class);
    assertSurvives(rules, StuckRules.class);
    assertSurvives(
        StuckRules.builder()
            .from(rules)
            .calendar(WorkingCalendar.mondayToFriday())
            .build(),
        StuckRules.class);
    assertSurvives(deal, StandingDeal.class);
    assertSurvives(
        StuckDeals.of(
                Paths.PIPELINE,
                rules,
                StayCounter.of(Paths.PIPELINE, Paths.AS_OF).stays())
            .judge(List.of(deal), Paths.AS_OF, Detail.NONE)
            .value()
            .get(0),
        StuckDeal.class);
    FunnelRules reading = FunnelRules.of(OpenDeals.UNDECIDED, LossValue.AVERAGE_WON);
    FunnelTally tally = Paths.tally(CountingMode.REACHED_OR_BEYOND, "A@0 B@1 L@2", "A@0 B@1 W@2");
    for (StageVelocity stage :
        VelocityRules.honest().readStages(tally, reading, Detail.NONE).value()) {
      assertSurvives(stage, StageVelocity.class);
    }
    FunnelTally before = FunnelTally.counting(
            Paths.PIPELINE,
            CountingMode.REACHED_OR_BEYOND,
            CurrencyUnit.USD,
            Paths.AS_OF.minusDays(30))
        .tally();
    assertSurvives(
        PastComparison.of(
                tally.read(reading, Detail.NONE).value(),
                before.read(reading, Detail.NONE).value(),
                Percent.of("95"),
                Detail.NONE)
            .value(),
        PastComparison.class);
  }

  @Test
  void forecastsSurviveJson() {
    Forecast before = Prospects.forecast("a 100 50", "b 70 won", "c 10.005 ?");
    Forecast after = Prospects.forecast("a 100 won", "d 10 25");
    BigMoney one = BigMoney.parse("USD 1");

    assertSurvives(before, Forecast.class);
    assertSurvives(
        AdjustedForecast.of(
                one,
                List.of(new Adjustment(PersonId.of("head"), Paths.AS_OF, one, "why")),
                Detail.NONE)
            .value(),
        AdjustedForecast.class);
    assertSurvives(before.prospects().get(0).prospect(), Prospect.class);
    assertSurvives(Prospects.prospect("a ? 50"), Prospect.class);
    assertSurvives(before.wins(), CountDistribution.class);
    assertSurvives(before.wins().chanceOfAtLeast(1), ChanceSpan.class);
    assertSurvives(
        before.simulated(one, Simulation.of(1, 9)).chanceOfAtLeast(one), ChanceSpan.class);
    assertSurvives(before.distribution(one).value().orElseThrow(), AmountDistribution.class);
    assertSurvives(before.simulated(one, Simulation.of(1, 9)), AmountDistribution.class);
    assertSurvives(
        CategoryTotals.of(
                Prospects.prospects("a 100 50", "b 70 won"), CurrencyUnit.USD, Detail.NONE)
            .value(),
        CategoryTotals.class);
    assertSurvives(
        GoalGap.of(before, BigMoney.parse("USD 500"), Detail.NONE).value(), GoalGap.class);
    assertSurvives(
        ForecastMoves.between(before, after, ImmutableMap.of(), Detail.NONE).value(),
        ForecastMoves.class);
  }

  @Test
  void hindsightSurvivesJson() {
    PastForecast past = new PastForecast("w", BigMoney.parse("USD 3"), BigMoney.parse("USD 7"));
    PastChance chance = new PastChance(Percent.of("30"), true);

    assertSurvives(past, PastForecast.class);
    assertSurvives(chance, PastChance.class);
    assertSurvives(
        AmountAccuracy.of(List.of(past), CurrencyUnit.USD, Detail.NONE).value(),
        AmountAccuracy.class);
    assertSurvives(ChanceAccuracy.of(List.of(chance), Detail.NONE).value(), ChanceAccuracy.class);
  }

  @Test
  void calibrationsSurviveJson() {
    List<LeadProfile> leads = List.of(lead("a", Outcome.LOST), lead("b", Outcome.WON));
    LeadScore model = LeadScores.points(PointsRules.builder()
        .name("points")
        .addRule(PointsRule.builder()
            .name("b")
            .criterion(LeadCriteria.trait("name", "b"))
            .points(BigDecimal.TEN)
            .build())
        .addBand(Band.of("all", 0))
        .build());
    for (CalibrationMethod method :
        List.of(CalibrationMethods.isotonic(), CalibrationMethods.platt())) {
      CalibrationRules rules =
          CalibrationRules.builder().method(method).leastWon(1).leastLost(1).build();
      Calibration calibration =
          rules.fit(model, leads, Detail.NONE).value().value().orElseThrow();

      assertSurvives(rules, CalibrationRules.class);
      assertSurvives(calibration, Calibration.class);
      assertSurvives(calibration.curve(), ChanceCurve.class);
      assertSurvives(calibration.onto(model), LeadScore.class);
      assertSurvives(calibration.judge(model, leads, Detail.NONE).value(), CalibrationGain.class);
    }
    assertSurvives(
        new CalibrationBlock(Percent.of("1"), Percent.of("2"), Proportion.of(1, 3)),
        CalibrationBlock.class);
  }

  private static LeadProfile lead(String name, Outcome outcome) {
    return LeadProfile.builder()
        .lead(LeadId.of(name))
        .created(Instant.EPOCH)
        .trait("name", name)
        .outcome(outcome)
        .build();
  }

  @Test
  void namesChoicesInLowerCaseWithHyphens() {
    assertThat(JSON.write(CountingMode.values())).isEqualTo("""
            [
              "reached-or-beyond",
              "touched",
              "strict-sequence",
              "adjacent-only",
              "snapshot",
              "every-stay"
            ]
            """);
    assertThat(JSON.write(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.LIST_PRICE)))
        .isEqualTo("""
            {
              "openDeals": "undecided",
              "lossValue": "list-price",
              "unseenAtMost": "5%"
            }
            """);
  }

  private static <T> void assertSurvives(T value, Class<T> type) {
    String written = JSON.write(value);

    assertThat(JSON.read(written, type).orRefuse()).isEqualTo(value);
    assertThat(JSON.write(JSON.read(written, type).orRefuse())).isEqualTo(written);
  }
}
