package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.funnel.Paths.tally;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.survival.DayCounts;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FunnelMisuseTest {
  private static final FunnelTally EMPTY = tally(CountingMode.TOUCHED);

  @Test
  void refusesADealOfAnotherPipelineAndCountsNothingOfIt() {
    Pipeline other = Pipeline.of("other", MoveRules.free(), Stage.open("X"), Stage.won("W"));
    FunnelCounter counter =
        FunnelTally.counting(other, CountingMode.TOUCHED, CurrencyUnit.USD, AS_OF);
    FunnelTally before = counter.tally();

    assertRefused(() -> counter.add(path("A@0 W@1")), "stage-path.must-know-stage");
    assertThat(counter.tally()).isEqualTo(before);
  }

  @Test
  void refusesADealThatKnowsALaterDay() {
    assertRefused(
        () -> counting(CountingMode.TOUCHED).add(path("A@101")), "funnel.must-not-know-later-days");
    assertThat(counting(CountingMode.TOUCHED).add(path("A@100")).tally().deals())
        .isEqualTo(1);
  }

  @Test
  void refusesADealThatWasClosedLaterThanItsLogSays() {
    DealPath later = DealPath.of(PIPELINE, won("W", 101), List.of(entry(0, "A"), entry(100, "W")));

    assertRefused(
        () -> counting(CountingMode.TOUCHED).add(later), "funnel.must-not-know-later-days");
  }

  @Test
  void refusesAmountsOfAnotherCurrencyAndCountsNothingOfThem() {
    FunnelCounter counter = counting(CountingMode.TOUCHED);

    assertRefused(() -> counter.add(path("A@0 W@1", "EUR 1")), "funnel.must-have-one-currency");
    assertRefused(
        () -> counter.add(path("A@0 L@1"), BigMoney.parse("EUR 1")),
        "funnel.must-have-one-currency");
    assertThat(counter.tally()).isEqualTo(EMPTY);
  }

  @Test
  void doesNotMindTheCurrencyOfADealThatIsOpen() {
    assertThat(counting(CountingMode.TOUCHED).add(path("A@0", "EUR 1")).tally().open())
        .isEqualTo(1);
  }

  @Test
  void addsUpOnlyWhatWasCountedAlike() {
    assertRefused(
        () -> EMPTY.plus(FunnelTally.counting(
                Pipelines.abc(MoveRules.stepByStep()),
                CountingMode.TOUCHED,
                CurrencyUnit.USD,
                AS_OF)
            .tally()),
        "funnel.must-be-counted-alike");
    assertRefused(() -> EMPTY.plus(tally(CountingMode.SNAPSHOT)), "funnel.must-be-counted-alike");
    assertRefused(
        () ->
            EMPTY.plus(FunnelTally.counting(PIPELINE, CountingMode.TOUCHED, CurrencyUnit.EUR, AS_OF)
                .tally()),
        "funnel.must-be-counted-alike");
    assertRefused(
        () -> EMPTY.plus(FunnelTally.counting(
                PIPELINE, CountingMode.TOUCHED, CurrencyUnit.USD, AS_OF.plusDays(1))
            .tally()),
        "funnel.must-be-counted-alike");
  }

  @Test
  void hasNoCountForALostOrUnknownStage() {
    assertRefused(() -> EMPTY.countIn(StageId.of("L")), "funnel.must-have-stage");
    assertThat(EMPTY.find(StageId.of("W"))).isEmpty();
  }

  @Test
  void refusesBenchmarksThatNobodyCanMeetOrThatBelongNowhere() {
    assertRefused(
        () -> benchmark("A", "101"), "funnel-rules.must-have-benchmarks-within-the-whole");
    assertRefused(() -> benchmark("A", "-1"), "funnel-rules.must-have-benchmarks-within-the-whole");
    assertRefused(
        () -> EMPTY.read(benchmark("W", "50"), Detail.NONE),
        "funnel-rules.must-have-benchmarks-of-open-stages");
    assertThat(benchmark("A", "100").benchmarks()).hasSize(1);
    assertThat(benchmark("A", "0").benchmarks()).hasSize(1);
  }

  @Test
  void refusesCountsThatDoNotFitTogether() {
    StepTally step = tally(CountingMode.TOUCHED, "A@0").steps().get(0);

    assertRefused(
        () -> StepTally.builder().from(step).entered(2).build(),
        "funnel-step.must-account-for-every-deal");
    assertRefused(
        () -> StepTally.builder().from(step).open(2).passed(-1).build(),
        "funnel-step.must-not-have-negative-count");
    assertRefused(
        () -> FunnelTally.builder().from(EMPTY).reachedWon(1).build(),
        "funnel.must-account-for-every-deal");
    assertRefused(
        () -> FunnelTally.builder()
            .from(tally(CountingMode.TOUCHED, "A@0", "A@0 W@1"))
            .openFromFirst(2)
            .build(),
        "funnel.must-account-for-every-deal");
    assertRefused(
        () -> FunnelTally.builder()
            .from(EMPTY)
            .pipeline(Pipeline.of("p", MoveRules.free(), Stage.open("A"), Stage.won("W")))
            .build(),
        "funnel.must-have-step-for-each-open-stage");
    assertRefused(
        () -> new Conversion(Proportion.of(1, 2), Optional.empty(), true, Optional.empty()),
        "conversion.must-follow-from-counts");
    assertRefused(
        () -> new AmountSum(BigMoney.parse("USD 1"), -1, 0),
        "amount-sum.must-not-have-negative-count");
    assertRefused(
        () -> new Losses(
            new AmountSum(BigMoney.parse("USD 1"), 1, 0),
            new AmountSum(BigMoney.parse("USD 0"), 0, 0)),
        "losses.must-sum-over-the-same-deals");
    assertRefused(
        () -> new TimeInStage(DayCounts.none(), DayCounts.none(), DayCounts.none(), -1),
        "time-in-stage.must-not-have-negative-count");
  }

  @Test
  void refusesATallyThatDoesNotAccountForEveryDeal() {
    FunnelTally won = tally(CountingMode.TOUCHED, "A@0 W@1");
    FunnelTally open = tally(CountingMode.TOUCHED, "A@0");
    FunnelTally none = tally(CountingMode.TOUCHED);
    BigMoney nothing = BigMoney.parse("USD 0");
    String rule = "funnel.must-account-for-every-deal";

    assertThat(FunnelTally.builder().from(won).build()).isEqualTo(won);
    assertRefused(() -> FunnelTally.builder().from(open).openFromFirst(-1).build(), rule);
    assertRefused(() -> FunnelTally.builder().from(won).wonFromFirst(-1).build(), rule);
    assertRefused(() -> FunnelTally.builder().from(won).reachedWon(0).build(), rule);
    assertRefused(() -> FunnelTally.builder().from(won).reachedWon(2).build(), rule);
    assertRefused(
        () -> FunnelTally.builder().from(won).won(new AmountSum(nothing, 1, 1)).build(), rule);
    assertRefused(() -> FunnelTally.builder().from(won).deals(0).build(), rule);
    assertRefused(() -> FunnelTally.builder().from(none).openFromFirst(1).build(), rule);
    assertThat(FunnelTally.builder().from(won).deals(2).build().open()).isEqualTo(1);
  }

  @Test
  void refusesCountsOfAStepBelowNothing() {
    StepTally step = tally(CountingMode.TOUCHED, "A@0", "A@0 B@1").steps().get(0);

    assertRefused(
        () -> StepTally.builder().from(step).open(-1).passed(3).build(),
        "funnel-step.must-not-have-negative-count");
    assertRefused(
        () -> StepTally.builder().from(step).diverted(-1).passed(2).build(),
        "funnel-step.must-not-have-negative-count");
    assertRefused(
        () -> new AmountSum(BigMoney.parse("USD 1"), 0, -1),
        "amount-sum.must-not-have-negative-count");
    assertRefused(
        () -> new Conversion(
            Proportion.of(1, 2), Proportion.of(1, 2).interval().value(), false, Optional.empty()),
        "conversion.must-follow-from-counts");
  }

  @Test
  void refusesAConversionThatIsBothCountedAndUnknown() {
    Conversion known = Conversion.of(1, 2);

    assertRefused(
        () -> new Conversion(
            known.counts(), known.interval(), known.small(), Optional.of("passage-not-seen")),
        "conversion.must-follow-from-counts");
    assertRefused(
        () -> FunnelRules.builder()
            .from(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT))
            .unseenAtMost(Percent.of("101"))
            .build(),
        "funnel-rules.must-have-unseen-deals-within-the-whole");
  }

  /** More deals than the exact test counts are not compared; the most that it counts are. */
  @Test
  void comparesNoMoreDealsWithABenchmarkThanItCanCount() {
    assertThat(byChance(Integer.MAX_VALUE).isDefined()).isTrue();
    assertThat(byChance(Integer.MAX_VALUE + 1L)).isEqualTo(Measured.undefined("large-sample"));
  }

  private static Measured<Percent> byChance(long deals) {
    StepTally few = tally(CountingMode.TOUCHED, "A@0").steps().get(0);
    FunnelTally many = FunnelTally.builder()
        .from(EMPTY)
        .deals(deals)
        .steps(ImmutableList.<StepTally>builder()
            .add(StepTally.builder()
                .from(few)
                .entered(deals)
                .passed(deals)
                .open(0)
                .build())
            .addAll(EMPTY.steps().subList(1, 3))
            .build())
        .build();
    return many.read(benchmark("A", "50"), Detail.NONE)
        .value()
        .find(StageId.of("A"))
        .orElseThrow()
        .shortfall()
        .orElseThrow()
        .byChance();
  }

  private static FunnelRules benchmark(String stage, String points) {
    return FunnelRules.builder()
        .openDeals(OpenDeals.UNDECIDED)
        .lossValue(LossValue.OWN_AMOUNT)
        .putBenchmark(StageId.of(stage), Percent.of(points))
        .build();
  }

  private static void assertRefused(ThrowingCallable act, String rule) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
  }
}
