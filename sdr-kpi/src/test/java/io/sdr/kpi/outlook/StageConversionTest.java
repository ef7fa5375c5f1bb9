package io.sdr.kpi.outlook;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.share;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.kpi.metric.CycleDays.Statistic;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class StageConversionTest {
  private static final StageId LEAD = StageId.of("Lead");
  private static final StageId OFFER = StageId.of("Offer");
  private static final StageId TRIAL = StageId.of("Trial");
  private static final StageId WON = StageId.of("Won");
  private static final StagePair OFFER_TO_TRIAL = StagePair.of("offer-to-trial", OFFER, TRIAL);
  private static final Metric DECIDED =
      OutlookMetrics.stageConversion(OFFER_TO_TRIAL, StillOpen.UNDECIDED);
  private static final Metric ALL =
      OutlookMetrics.stageConversion(OFFER_TO_TRIAL, StillOpen.NOT_PASSED);

  private final List<Deal> deals = new ArrayList<>();
  private final List<StageChange> changes = new ArrayList<>();

  private void deal(String id, Outcome outcome, String closed) {
    deals.add(Deal.builder()
        .id(DealId.of(id))
        .owner(Scenario.SELLER)
        .stage(LEAD)
        .outcome(outcome)
        .amount(BigMoney.parse("USD 1"))
        .closed(Optional.of(closed).filter(day -> !day.isEmpty()).map(LocalDate::parse))
        .build());
  }

  private void open(String id) {
    deal(id, Outcome.OPEN, "");
  }

  private void entered(String deal, StageId stage, String day) {
    entered(deal, stage, day, 0);
  }

  private void entered(String deal, StageId stage, String day, int sequence) {
    changes.add(StageChange.builder()
        .deal(DealId.of(deal))
        .entered(stage)
        .date(LocalDate.parse(day))
        .sequence(sequence)
        .build());
  }

  private StageHistory history(String asOf) {
    return StageHistory.of(changes, deals, LocalDate.parse(asOf));
  }

  private MetricTrial may(String asOf) {
    return MetricTrial.in("2011-05").with(sheet -> history(asOf).addTo(sheet, OFFER_TO_TRIAL));
  }

  private Measured<Figure> read(Metric metric, String asOf) {
    return may(asOf).read(metric);
  }

  @Test
  void aCohortIsFollowedBeyondItsPeriodAndOpenDealsAreNotLost() {
    open("passed in june");
    entered("passed in june", OFFER, "2011-05-31");
    entered("passed in june", TRIAL, "2011-06-20");
    deal("lost", Outcome.LOST, "2011-05-20");
    entered("lost", OFFER, "2011-05-02");
    deal("passed and lost", Outcome.LOST, "2011-05-20");
    entered("passed and lost", OFFER, "2011-05-02");
    entered("passed and lost", TRIAL, "2011-05-03");
    open("still open");
    entered("still open", OFFER, "2011-05-01");
    assertThat(read(DECIDED, "2011-06-30")).isEqualTo(share(2, 3));
    assertThat(read(ALL, "2011-06-30")).isEqualTo(share(2, 4));
    assertThat(read(DECIDED, "2011-06-19")).as("one may still come").isEqualTo(share(1, 2));
    assertThat(read(ALL, "2011-06-19")).isEqualTo(share(1, 4));
    Reading reading = may("2011-06-30").reading(DECIDED);
    assertThat(reading.sample()).isEqualTo(3);
    assertThat(reading.interval()).isPresent();
    assertThat(may("2011-06-30").reading(ALL).sample()).isEqualTo(4);
  }

  @Test
  void daysToADecisionMayBeginWithAStage() {
    StageStart offered = new StageStart("offered", OFFER);
    for (String days : List.of("1", "3", "8")) {
      deal("won in " + days, Outcome.WON, "2011-05-1" + days);
      entered("won in " + days, LEAD, "2011-04-01");
      entered("won in " + days, OFFER, "2011-05-10");
      entered("won in " + days, LEAD, "2011-05-10", 1);
      entered("won in " + days, OFFER, "2011-05-11");
    }
    deal("lost", Outcome.LOST, "2011-05-30");
    entered("lost", OFFER, "2011-05-10");
    deal("won without an offer", Outcome.WON, "2011-05-30");
    entered("won without an offer", LEAD, "2011-05-10");
    deal("won before it was offered", Outcome.WON, "2011-05-02");
    entered("won before it was offered", OFFER, "2011-05-03");
    deal("won later", Outcome.WON, "2011-06-01");
    entered("won later", OFFER, "2011-05-10");
    MetricTrial trial =
        MetricTrial.in("2011-05").with(sheet -> history("2011-06-30").addTo(sheet, offered));

    assertThat(trial.read(since(Outcome.WON, Statistic.MEDIAN))).isEqualTo(number("3"));
    assertThat(trial.read(since(Outcome.WON, Statistic.MEAN))).isEqualTo(number("4"));
    assertThat(trial.read(since(Outcome.LOST, Statistic.MEDIAN))).isEqualTo(number("20"));
    assertThat(trial.read(Metrics.cycleDaysSince("other", Outcome.WON, Statistic.MEDIAN)))
        .isEqualTo(Measured.undefined("no-known-beginnings"));
    assertThat(MetricTrial.in("2011-05")
            .with(sheet -> history("2011-05-12").addTo(sheet, offered))
            .reading(since(Outcome.WON, Statistic.MEDIAN))
            .sample())
        .as("decisions after the last day have not been taken yet")
        .isEqualTo(1);
    assertRefused("quantity.must-have-a-plain-name", () -> new StageStart("an offer", OFFER));
    assertRefused(
        "quantity.must-have-a-plain-name",
        () -> Metrics.cycleDaysSince("an offer", Outcome.WON, Statistic.MEDIAN));
  }

  private static Metric since(Outcome outcome, Statistic statistic) {
    return Metrics.cycleDaysSince("offered", outcome, statistic);
  }

  @Test
  void aDecidedDealHasReachedTheStageInWhichItStands() {
    StagePair toWon = StagePair.of("offer-to-won", OFFER, WON);
    deal("written nowhere", Outcome.WON, "2011-05-20");
    deals.replaceAll(deal -> Deal.builder().from(deal).stage(WON).build());
    deal("lost", Outcome.LOST, "2011-05-20");
    entered("written nowhere", OFFER, "2011-05-02");
    entered("lost", OFFER, "2011-05-02");
    Metric metric = OutlookMetrics.stageConversion(toWon, StillOpen.UNDECIDED);
    for (String asOf : List.of("2011-05-20", "2011-06-30")) {
      assertThat(MetricTrial.in("2011-05")
              .with(sheet -> history(asOf).addTo(sheet, toWon))
              .read(metric))
          .as(asOf)
          .isEqualTo(share(1, 2));
    }
    assertThat(MetricTrial.in("2011-05")
            .with(sheet -> history("2011-05-19").addTo(sheet, toWon))
            .read(metric))
        .as("a day before it was decided")
        .isEqualTo(Measured.undefined("all-deals-are-open"));
  }

  @Test
  void onlyWhoEnteredInThePeriodIsOfTheCohort() {
    for (String day : List.of("2011-04-30", "2011-06-01")) {
      open(day);
      entered(day, OFFER, day);
      entered(day, TRIAL, "2011-06-02");
    }
    open("back in may");
    entered("back in may", OFFER, "2011-04-30");
    entered("back in may", LEAD, "2011-05-02");
    entered("back in may", OFFER, "2011-05-03");
    open("skipped");
    entered("skipped", TRIAL, "2011-05-03");
    assertThat(read(ALL, "2011-06-30")).isEqualTo(Measured.undefined("no-deals-entered"));
    assertThat(read(DECIDED, "2011-06-30")).isEqualTo(Measured.undefined("no-deals-entered"));
    assertThat(may("2011-06-30").reading(DECIDED).interval()).isEmpty();
  }

  @Test
  void whatIsReachedBeforeIsNotReachedLater() {
    open("went back");
    entered("went back", TRIAL, "2011-05-02");
    entered("went back", OFFER, "2011-05-02", 1);
    assertThat(read(DECIDED, "2011-06-30")).isEqualTo(Measured.undefined("all-deals-are-open"));
    assertThat(read(ALL, "2011-06-30")).isEqualTo(share(0, 1));
    entered("went back", TRIAL, "2011-05-02", 2);
    assertThat(read(ALL, "2011-06-30")).as("and came again that day").isEqualTo(share(1, 1));
  }

  @Test
  void whatIsDecidedLaterIsOpenYet() {
    deal("lost in june", Outcome.LOST, "2011-06-10");
    entered("lost in june", OFFER, "2011-05-02");
    assertThat(read(DECIDED, "2011-06-09")).isEqualTo(Measured.undefined("all-deals-are-open"));
    assertThat(read(DECIDED, "2011-06-10")).isEqualTo(share(0, 1));
    assertThat(read(ALL, "2011-05-01"))
        .as("nobody has entered yet")
        .isEqualTo(Measured.undefined("no-deals-entered"));
  }

  @Test
  void stagesBehindMayCountAsWell() {
    deal("won at once", Outcome.WON, "2011-05-20");
    entered("won at once", OFFER, "2011-05-02");
    entered("won at once", WON, "2011-05-20");
    StagePair beyond = new StagePair("beyond", OFFER, ImmutableSortedSet.of(TRIAL, WON));
    MetricTrial trial = MetricTrial.in("2011-05")
        .with(sheet -> history("2011-05-31").addTo(sheet, OFFER_TO_TRIAL))
        .with(sheet -> history("2011-05-31").addTo(sheet, beyond));
    assertThat(trial.read(ALL)).as("it never was in a trial").isEqualTo(share(0, 1));
    assertThat(trial.read(OutlookMetrics.stageConversion(beyond, StillOpen.UNDECIDED)))
        .isEqualTo(share(1, 1));
  }

  @Test
  void orderAndRepetitionOfChangesDoNotMatter() {
    aCohortIsFollowedBeyondItsPeriodAndOpenDealsAreNotLost();
    MetricTrial before = may("2011-06-30");
    changes.addAll(List.copyOf(changes));
    Collections.reverse(changes);
    Collections.reverse(deals);
    assertThat(may("2011-06-30").tally()).isEqualTo(before.tally());
  }

  @Test
  void whyItIsSoSaysHowManyAreOpenAndOfWhichStages() {
    open("still open");
    entered("still open", OFFER, "2011-05-01");
    deal("lost", Outcome.LOST, "2011-05-20");
    entered("lost", OFFER, "2011-05-02");
    MetricTrial trial = may("2011-05-31");
    MetricTrial.assertExplains(DECIDED, trial.tally());
    MetricTrial.assertExplains(ALL, trial.tally());
    assertThat(
            Explained.of("month.reading", Detail.FULL, trace -> DECIDED.read(trial.tally(), trace))
                .because()
                .orElseThrow()
                .steps()
                .get(0)
                .inputs())
        .containsEntry("with", Figure.of(0))
        .containsEntry("all", Figure.of(1))
        .containsEntry("open", Figure.of(1))
        .containsEntry("stages", Figure.of("offer-to-trial"));
  }

  @Test
  void stagesLeadElsewhereAndDealsAreKnown() {
    assertRefused(
        "stage-pair.must-lead-elsewhere", () -> StagePair.of("offer-to-offer", OFFER, OFFER));
    assertRefused(
        "stage-pair.must-lead-elsewhere",
        () -> new StagePair("nowhere", OFFER, ImmutableSortedSet.of()));
    assertRefused(
        "quantity.must-have-a-plain-name", () -> StagePair.of("Offer > trial", OFFER, TRIAL));
    entered("unknown", OFFER, "2011-05-01");
    assertRefused("stage-history.must-know-deal", () -> history("2011-05-31"));
  }

  private void moved(String deal, StageId left, StageId entered, String day) {
    changes.add(StageChange.builder()
        .deal(DealId.of(deal))
        .left(left)
        .entered(entered)
        .date(LocalDate.parse(day))
        .build());
  }

  @Test
  void changesOfOneDayFollowEachOtherFromStageToStage() {
    open("through");
    moved("through", LEAD, OFFER, "2011-05-02");
    moved("through", OFFER, TRIAL, "2011-05-02");
    moved("through", TRIAL, LEAD, "2011-05-02");
    entered("through", LEAD, "2011-05-01");
    open("into");
    entered("into", OFFER, "2011-05-02");
    moved("into", OFFER, TRIAL, "2011-05-02");
    open("back");
    entered("back", TRIAL, "2011-05-01");
    moved("back", TRIAL, OFFER, "2011-05-02");
    moved("back", OFFER, LEAD, "2011-05-02");
    assertThat(read(ALL, "2011-06-30")).isEqualTo(share(2, 3));
    Collections.reverse(changes);
    assertThat(read(ALL, "2011-06-30")).isEqualTo(share(2, 3));
  }

  @Test
  void changesOfOneDayThatNothingPutsInOrderAreRefused() {
    open("d");
    entered("d", OFFER, "2011-05-02");
    entered("d", TRIAL, "2011-05-02");
    assertRefused("stage-history.must-order-changes-of-a-day", () -> history("2011-05-31"));
    assertThat(read(ALL, "2011-05-01"))
        .as("that day has not come")
        .isEqualTo(Measured.undefined("no-deals-entered"));
    changes.remove(0);
    moved("d", LEAD, OFFER, "2011-05-02");
    assertRefused("stage-history.must-order-changes-of-a-day", () -> history("2011-05-31"));
  }

  @Test
  void twoStoriesOfOneDealAreRefused() {
    open("d");
    open("d");
    assertThat(read(ALL, "2011-05-31")).isEqualTo(Measured.undefined("no-deals-entered"));
    deal("d", Outcome.LOST, "2011-05-20");
    assertRefused("stage-history.must-know-each-deal-once", () -> history("2011-05-31"));
  }

  @Test
  void aDictionaryIsOfThePipelinesOwnStages() {
    Metric own = OutlookMetrics.dictionary(OFFER_TO_TRIAL, StillOpen.NOT_PASSED)
        .find("stage-conversion")
        .orElseThrow()
        .metric();
    assertThat(own).isEqualTo(ALL);
    assertThat(OutlookMetrics.dictionary(OFFER_TO_TRIAL, StillOpen.NOT_PASSED).entries())
        .hasSameSizeAs(OutlookMetrics.dictionary().entries());
  }
}
