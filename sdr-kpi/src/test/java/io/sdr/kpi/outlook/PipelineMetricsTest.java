package io.sdr.kpi.outlook;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.share;
import static io.sdr.kpi.sample.MetricTrial.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.observation.DealForecast;
import io.sdr.core.observation.ForecastMade;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.sample.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PipelineMetricsTest {
  private static final PipelineFacts COUNTING = new PipelineFacts(14);
  private static final LocalDate MAY_31 = LocalDate.parse("2011-05-31");

  private final MetricTrial may = MetricTrial.in("2011-05", World.RATES);

  private static OpenDeal.Builder open(String amount) {
    return OpenDeal.builder()
        .deal(DealId.of("d"))
        .owner(Scenario.SELLER)
        .day(MAY_31)
        .stage(StageId.of("offer"))
        .amount(BigMoney.parse(amount));
  }

  private void see(OpenDeal.Builder... deals) {
    List.of(deals).forEach(deal -> may.with(sheet -> COUNTING.add(deal.build(), sheet)));
  }

  private void plan(String amount) {
    may.with(
        sheet -> COUNTING.addPlan(Scenario.SELLER, MAY_31, BigMoney.parse("USD " + amount), sheet));
  }

  private void forecastToClose(String deal, String expected, String became) {
    DealForecast.Builder forecast = DealForecast.builder()
        .deal(DealId.of(deal))
        .owner(Scenario.SELLER)
        .made(LocalDate.parse("2011-04-30"))
        .expected(LocalDate.parse(expected));
    if (!became.isEmpty()) {
      forecast.became(LocalDate.parse(became));
    }
    may.with(sheet -> COUNTING.add(forecast.build(), sheet));
  }

  private void forecast(String period, String said, String sold) {
    ForecastMade made = ForecastMade.builder()
        .owner(Scenario.SELLER)
        .period(Period.parse(period))
        .made(LocalDate.parse("2011-04-30"))
        .amount(BigMoney.parse("USD " + said))
        .build();
    may.with(sheet -> COUNTING.add(made, BigMoney.parse("USD " + sold), sheet));
  }

  @Test
  void coverageIsWhatIsWorthWorkToWhatIsLeftOfThePlan() {
    plan("1000");
    may.with(sheet -> sheet
        .add(Scenario.won(Scenario.SELLER, "2011-05-02", "USD 300"))
        .add(Scenario.returned(Scenario.SELLER, "2011-05-03", "USD 50")));
    see(open("USD 2000"), open("USD 1000"), open("USD 9000").qualified(false));
    assertThat(may.read(OutlookMetrics.coverage())).isEqualTo(number("4"));
    assertThat(may.reading(OutlookMetrics.coverage()).sample()).isEqualTo(2);
  }

  @Test
  void coverageSaysWhyItIsUnknown() {
    assertThat(may.read(OutlookMetrics.coverage())).isEqualTo(Measured.undefined("no-snapshot"));
    see(open("USD 2000"));
    assertThat(may.read(OutlookMetrics.coverage())).isEqualTo(Measured.undefined("no-plan"));
    plan("300");
    may.with(sheet -> sheet.add(Scenario.won(Scenario.SELLER, "2011-05-02", "USD 300")));
    assertThat(may.read(OutlookMetrics.coverage()))
        .isEqualTo(Measured.undefined("plan-is-reached"));
  }

  @Test
  void everyOpenDealCountsByItsProbabilityAtTheRateOfTheDay() {
    see(
        open("USD 1000").probability(Percent.of("10")),
        open("EUR 100").probability(Percent.of("50")),
        open("USD 700"),
        open("USD 800").probability(Percent.ZERO));
    assertThat(may.read(OutlookMetrics.weightedPipeline()))
        .as("a euro was three dollars by the end of May")
        .isEqualTo(usd("250"));
    assertThat(may.reading(OutlookMetrics.weightedPipeline()).sample()).isEqualTo(3);
  }

  @Test
  void noProbabilityIsNotAProbabilityOfNothing() {
    see(open("USD 1000"));
    assertThat(may.read(OutlookMetrics.weightedPipeline()))
        .isEqualTo(Measured.undefined("no-known-chances"));
  }

  @Test
  void aDealIsStaleWhenNothingIsDoneOrPlanned() {
    LocalDate next = MAY_31.plusDays(1);
    see(open("USD 1"), open("USD 1").nextStep(next));
    assertThat(may.read(OutlookMetrics.staleShare()))
        .as("nobody knows when something was last done")
        .isEqualTo(Measured.undefined("no-known-activities"));
    see(
        open("USD 1").lastActivity(MAY_31.minusDays(14)).nextStep(next),
        open("USD 1").lastActivity(MAY_31.minusDays(15)).nextStep(next),
        open("USD 1").lastActivity(MAY_31),
        open("USD 1").lastActivity(MAY_31).nextStep(MAY_31));
    assertThat(may.read(OutlookMetrics.staleShare())).isEqualTo(percent("50"));
    assertThat(may.reading(OutlookMetrics.staleShare()).interval()).isPresent();
    assertThat(may.reading(OutlookMetrics.staleShare()).sample()).isEqualTo(4);
    assertThat(may.read(OutlookMetrics.nextStepShare())).isEqualTo(share(4, 6));
  }

  @Test
  void aStepThatIsOverdueIsNone() {
    see(open("USD 1").lastActivity(MAY_31).nextStep(LocalDate.parse("2010-01-15")));
    assertThat(may.read(OutlookMetrics.staleShare())).isEqualTo(percent("100"));
    assertThat(may.read(OutlookMetrics.nextStepShare())).isEqualTo(percent("0"));
  }

  @Test
  void coverageOfDealsOfWhichNobodyKnowsTheWorthIsUnknown() {
    plan("1000");
    may.with(sheet -> COUNTING.addPipelineSeen(Scenario.SELLER, MAY_31, sheet));
    assertThat(may.read(OutlookMetrics.coverage()))
        .as("nothing is in the pipeline")
        .isEqualTo(number("0"));
    see(OpenDeal.builder().from(open("USD 1").build()).amount(Optional.empty()));
    assertThat(may.read(OutlookMetrics.coverage()))
        .isEqualTo(Measured.undefined("no-known-amounts"));
    see(open("USD 500"));
    assertThat(may.read(OutlookMetrics.coverage())).isEqualTo(number("0.5"));
    assertThat(may.reading(OutlookMetrics.coverage()).sample()).isEqualTo(1);
  }

  @Test
  void daysInStageAreThoseOfTheDealsThatSaySo() {
    see(
        open("USD 1").enteredStage(MAY_31),
        open("USD 1").enteredStage(MAY_31.minusDays(10)),
        open("USD 1"));
    assertThat(may.read(OutlookMetrics.stageAge())).isEqualTo(number("5"));
    assertThat(may.reading(OutlookMetrics.stageAge()).sample()).isEqualTo(2);
  }

  @Test
  void snapshotsOfTwoDaysDoNotAddUp() {
    plan("1000");
    see(
        open("USD 1").probability(Percent.HUNDRED).enteredStage(MAY_31.minusDays(9)),
        open("USD 1").day(MAY_31.minusDays(7)).enteredStage(MAY_31.minusDays(9)));
    for (Metric metric : List.of(
        OutlookMetrics.coverage(),
        OutlookMetrics.weightedPipeline(),
        OutlookMetrics.staleShare(),
        OutlookMetrics.nextStepShare(),
        OutlookMetrics.stageAge(),
        OutlookMetrics.velocity())) {
      assertThat(may.read(metric)).isEqualTo(Measured.undefined("several-snapshots"));
      assertThat(may.reading(metric).interval()).isEmpty();
    }
  }

  @Test
  void withoutASnapshotNothingIsKnownOfThePipeline() {
    for (Metric metric : List.of(
        OutlookMetrics.weightedPipeline(),
        OutlookMetrics.staleShare(),
        OutlookMetrics.nextStepShare(),
        OutlookMetrics.stageAge(),
        OutlookMetrics.velocity())) {
      assertThat(may.read(metric)).isEqualTo(Measured.undefined("no-snapshot"));
    }
    see(open("USD 1"));
    assertThat(may.read(OutlookMetrics.stageAge()))
        .isEqualTo(Measured.undefined("no-known-stage-entries"));
  }

  @Test
  void aDealSlipsWhenItsClosingLeavesThePeriod() {
    assertThat(may.read(OutlookMetrics.slippage()))
        .isEqualTo(Measured.undefined("no-deals-forecast"));
    forecastToClose("a", "2011-05-10", "");
    forecastToClose("b", "2011-05-10", "2011-05-31");
    forecastToClose("c", "2011-05-31", "2011-06-01");
    forecastToClose("d", "2011-06-01", "2011-07-01");
    assertThat(may.read(OutlookMetrics.slippage())).isEqualTo(share(1, 3));
  }

  @Test
  void aDealThatIsForecastEveryWeekIsOneDeal() {
    forecastToClose("a", "2011-05-10", "2011-05-24");
    forecastToClose("a", "2011-05-24", "2011-06-07");
    forecastToClose("a", "2011-05-31", "2011-06-07");
    forecastToClose("b", "2011-05-20", "2011-05-20");
    assertThat(may.read(OutlookMetrics.slippage())).isEqualTo(share(1, 2));
    assertThat(may.reading(OutlookMetrics.slippage()).sample()).isEqualTo(2);
  }

  @Test
  void velocityIsOpenDealsTimesTheirUsualWorthAndChanceByTheirUsualTime() {
    for (int i = 0; i < 40; i++) {
      see(open("USD 1"));
    }
    may.with(sheet -> {
      sheet.add(Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-21")
          .opened(LocalDate.parse("2011-04-01"))
          .amount(BigMoney.parse("USD 10000"))
          .build());
      for (int i = 0; i < 3; i++) {
        sheet.add(Scenario.lost(Scenario.SELLER, "2011-05-02"));
      }
    });
    assertThat(may.read(OutlookMetrics.velocity())).isEqualTo(usd("2000"));
  }

  @Test
  void whatIsLeftOfThePlanAndWhatThePipelineIsWorthAreStepsOfTheirOwn() {
    plan("1000");
    see(open("USD 2000"));
    may.with(sheet -> sheet.add(Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-21")
        .opened(LocalDate.parse("2011-05-11"))
        .amount(BigMoney.parse("USD 600"))
        .build()));
    assertThat(stepsOf(OutlookMetrics.coverage())).containsExactly("metric.plan-left");
    assertThat(stepsOf(OutlookMetrics.velocity())).containsExactly("metric.pipeline-worth");
    assertThat(may.read(OutlookMetrics.coverage())).as("2000 for 400").isEqualTo(number("5"));
    assertThat(may.read(OutlookMetrics.velocity()))
        .as("one deal of 600 in ten days")
        .isEqualTo(usd("60"));
    assertThat(may.reading(OutlookMetrics.velocity()).sample()).isEqualTo(1);
  }

  private List<String> stepsOf(Metric metric) {
    return Explained.of("month.reading", Detail.FULL, trace -> metric.read(may.tally(), trace))
        .because()
        .orElseThrow()
        .steps()
        .get(0)
        .steps()
        .stream()
        .map(Explanation::rule)
        .toList();
  }

  @Test
  void velocitySaysWhyItIsUnknown() {
    see(open("USD 1"));
    assertThat(may.read(OutlookMetrics.velocity())).isEqualTo(Measured.undefined("no-won-deals"));
    may.with(sheet -> sheet.add(Scenario.won(Scenario.SELLER, "2011-05-02", "USD 3")));
    assertThat(may.read(OutlookMetrics.velocity()))
        .isEqualTo(Measured.undefined("no-known-openings"));
    may.with(sheet -> sheet.add(Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-21")
        .opened(LocalDate.parse("2011-05-21"))
        .amount(BigMoney.parse("USD 1"))
        .build()));
    assertThat(may.read(OutlookMetrics.velocity()))
        .isEqualTo(Measured.undefined("decided-at-once"));
  }

  @Test
  void forecastsAreWrongEitherWayAndOneWay() {
    forecast("2011-05-01", "100", "110");
    forecast("2011-05-02", "120", "100");
    forecast("2011-05", "80", "100");
    forecast("2011-06", "1", "900");
    assertThat(may.read(OutlookMetrics.forecastError())).isEqualTo(share(50, 310));
    assertThat(may.read(OutlookMetrics.forecastBias())).isEqualTo(share(-10, 310));
  }

  @Test
  void aForecastWithoutSalesHasNoError() {
    assertThat(may.read(OutlookMetrics.forecastError()))
        .isEqualTo(Measured.undefined("no-forecasts"));
    forecast("2011-05", "80", "0");
    assertThat(may.read(OutlookMetrics.forecastBias()))
        .isEqualTo(Measured.undefined("nothing-was-sold"));
  }

  @Test
  void somethingIsStaleAfterADayAtTheEarliest() {
    assertRefused("pipeline-facts.must-let-a-day-pass", () -> new PipelineFacts(0));
  }

  @Test
  void sentencesAreRightForAnyNumber() {
    plan("1000");
    see(open("USD 1000"));
    forecast("2011-05", "90", "100");
    assertThat(said(OutlookMetrics.coverage(), "en")).startsWith("Pipeline coverage ×1: ");
    assertThat(said(OutlookMetrics.coverage(), "ru")).startsWith("Покрытие плана ×1: ");
    assertThat(said(OutlookMetrics.forecastBias(), "en"))
        .as("it is below, not above")
        .contains("forecast less sales USD")
        .contains("10.00, sales USD");
  }

  private String said(Metric metric, String language) {
    return PolicyRegistry.discovered(getClass().getClassLoader())
        .wording(Locale.forLanguageTag(language))
        .say(Explained.of("month.reading", Detail.FULL, trace -> metric.read(may.tally(), trace))
            .because()
            .orElseThrow()
            .steps()
            .get(0));
  }

  @Test
  void velocityRestsOnTheDealsWon() {
    see(open("USD 1"), open("USD 1"), open("USD 1"));
    assertThat(may.reading(OutlookMetrics.velocity()).sample()).isZero();
    may.with(sheet -> sheet.add(Scenario.deal(Scenario.SELLER, Outcome.WON, "2011-05-21")
        .opened(LocalDate.parse("2011-05-11"))
        .amount(BigMoney.parse("USD 600"))
        .build()));
    assertThat(may.reading(OutlookMetrics.velocity()).sample()).isEqualTo(1);
  }
}
