package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.funnel.Paths.tally;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.IntervalMethod;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelTest {
  /** Where deals stand and no more: 50 won, 20 lost in A, 20 lost in B. */
  private static FunnelTally standing(CountingMode mode) {
    FunnelCounter counter = counting(mode);
    for (int i = 0; i < 90; i++) {
      counter.add(path(i < 50 ? "W@9" : i < 70 ? "A@0!9" : "B@0!9", Optional.empty(), 1));
    }
    return counter.tally();
  }

  @ParameterizedTest
  @EnumSource(value = CountingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "SNAPSHOT")
  void knowsNoConversionFromWhereDealsStand(CountingMode mode) {
    FunnelRules rules = FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT);
    Funnel funnel = standing(mode).read(rules, Detail.NONE).value();

    assertThat(funnel.steps())
        .extracting(step -> step.counts().unseen())
        .containsExactly(70L, 50L, 50L);
    assertThat(funnel.steps())
        .extracting(step -> step.conversion().share())
        .containsOnly(Measured.undefined("passage-not-seen"));
    assertThat(funnel.overall()).isEqualTo(Conversion.unknown("passage-not-seen"));
    assertThat(funnel.narrowest().conversion().place())
        .isEqualTo(Measured.undefined("no-stage-to-judge"));
  }

  @Test
  void toleratesAFewDealsOfWhichNobodyKnowsWhereTheyCameIn() {
    FunnelCounter counter = counting(CountingMode.REACHED_OR_BEYOND);
    for (int i = 0; i < 19; i++) {
      counter.add(path("A@0 L@9"));
    }
    FunnelRules rules = FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT);
    counter.add(path("W@9", Optional.empty(), 1));

    assertThat(counter.tally().read(rules, Detail.NONE).value().overall())
        .isEqualTo(Conversion.of(0, 19));
    counter.add(path("L@9", Optional.empty(), 1));
    assertThat(counter.tally().read(rules, Detail.NONE).value().overall().share())
        .isEqualTo(Measured.undefined("passage-not-seen"));
    assertThat(counter
            .tally()
            .read(
                FunnelRules.builder().from(rules).unseenAtMost(Percent.of("10")).build(),
                Detail.NONE)
            .value()
            .overall())
        .isEqualTo(Conversion.of(0, 19));
  }

  @Test
  void saysTheSameOfASnapshotInTheValueAsInTheReasons() {
    assertThat(standing(CountingMode.SNAPSHOT)
            .read(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT), Detail.NONE)
            .value()
            .overall()
            .share())
        .isEqualTo(Measured.undefined("snapshot-shows-no-passage"));
  }

  private static final FunnelRules UNDECIDED =
      FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT);
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final String[] DEALS = {
    "A@0 B@1 C@2 W@3", "A@0 B@1 L@5", "A@0 B@1", "A@0 L@2", "A@0", "A@0"
  };

  @Test
  void leavesUndecidedDealsOutOfTheStageTheyStandIn() {
    Funnel funnel = read(UNDECIDED, DEALS);

    assertThat(conversionFrom(A, funnel)).isEqualTo(Proportion.of(3, 4));
    assertThat(conversionFrom(B, funnel)).isEqualTo(Proportion.of(1, 2));
    assertThat(funnel.overall().counts()).isEqualTo(Proportion.of(1, 3));
  }

  @Test
  void countsOpenDealsAsNotPassedWhereTheRulesSaySo() {
    Funnel funnel = read(FunnelRules.of(OpenDeals.NOT_PASSED, LossValue.OWN_AMOUNT), DEALS);

    assertThat(conversionFrom(A, funnel)).isEqualTo(Proportion.of(3, 6));
    assertThat(conversionFrom(B, funnel)).isEqualTo(Proportion.of(1, 3));
    assertThat(funnel.overall().counts()).isEqualTo(Proportion.of(1, 6));
  }

  @Test
  void tellsHowSureAConversionIs() {
    Conversion conversion = read(UNDECIDED, DEALS).find(A).orElseThrow().conversion();

    assertThat(conversion.share()).isEqualTo(Measured.of(Percent.of("75")));
    assertThat(conversion.interval().orElseThrow().low().points())
        .isBetween(new BigDecimal("30.06"), new BigDecimal("30.07"));
    assertThat(conversion.interval().orElseThrow().high().points())
        .isBetween(new BigDecimal("95.44"), new BigDecimal("95.45"));
    assertThat(conversion.small()).isTrue();
  }

  @Test
  void tellsHowSureAConversionIsByAnyMethod() {
    // the quantiles of the beta distribution of 3.5 and 1.5
    Proportion.Interval jeffreys = Conversion.of(3, 4)
        .intervalBy(IntervalMethod.JEFFREYS, Percent.of("95"))
        .value()
        .orElseThrow();

    assertThat(jeffreys.method()).isEqualTo("jeffreys");
    assertThat(jeffreys.low()).isEqualTo(Percent.of("28.3752"));
    assertThat(jeffreys.high()).isEqualTo(Percent.of("97.1529"));
    assertThat(Conversion.of(3, 4)
            .intervalBy(IntervalMethod.WILSON, Percent.of("95"))
            .value())
        .isEqualTo(Conversion.of(3, 4).interval());
    assertThat(Conversion.of(0, 0).intervalBy(IntervalMethod.JEFFREYS, Percent.of("95")))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void hasNoConversionWhereNothingCameIn() {
    Funnel funnel = read(UNDECIDED);

    assertThat(funnel.overall().share()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(funnel.steps()).allSatisfy(step -> {
      assertThat(step.conversion().share()).isEqualTo(Measured.undefined("no-sample"));
      assertThat(step.medianDays()).isEqualTo(Measured.undefined("no-sample"));
      assertThat(step.lostValue()).isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 0"))));
    });
  }

  @Test
  void takesNoConversionFromASnapshot() {
    Explained<Funnel> funnel = tally(CountingMode.SNAPSHOT, DEALS).read(UNDECIDED, Detail.FULL);

    assertThat(funnel.value().steps())
        .allSatisfy(step -> assertThat(step.conversion().counts()).isEqualTo(Proportion.of(0, 0)));
    assertThat(funnel.because().orElseThrow().unmet().orElseThrow().condition())
        .isEqualTo("snapshot-shows-no-passage");
  }

  @Test
  void accountsForEveryDeal() {
    Funnel funnel = read(UNDECIDED, DEALS);

    assertThat(funnel.deals()).isEqualTo(6);
    assertThat(funnel.won()).isEqualTo(1);
    assertThat(funnel.reachedWon()).isEqualTo(1);
    assertThat(funnel.lost()).isEqualTo(2);
    assertThat(funnel.open()).isEqualTo(3);
    assertThat(funnel.unplaced()).isZero();
  }

  @Test
  void explainsEveryFigureSoThatItCanBeRecalculated() {
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.UNDECIDED)
        .lossValue(LossValue.AVERAGE_WON)
        .putBenchmark(A, Percent.of("90"))
        .putBenchmark(B, Percent.of("40"))
        .build();
    Explanation because = tally(CountingMode.REACHED_OR_BEYOND, DEALS)
        .read(rules, Detail.FULL)
        .because()
        .orElseThrow();

    assertThat(Recalculation.contradictionsIn(because)).isEmpty();
    assertThat(because.outcome())
        .contains(Figure.of(
            Percent.ofFraction(Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(3)))));
  }

  @Test
  void givesTheSameFunnelWithoutAnExplanation() {
    FunnelTally tally = tally(CountingMode.TOUCHED, DEALS);

    assertThat(tally.read(UNDECIDED, Detail.NONE).value())
        .isEqualTo(tally.read(UNDECIDED, Detail.FULL).value());
    assertThat(tally.read(UNDECIDED, Detail.NONE).because()).isEmpty();
  }

  @Test
  void readsInBothLanguages() {
    Explanation because = tally(CountingMode.REACHED_OR_BEYOND, DEALS)
        .read(UNDECIDED, Detail.FULL)
        .because()
        .orElseThrow();
    PolicyRegistry policies = PolicyRegistry.discovered(FunnelTest.class.getClassLoader());

    assertThat(policies.wording(Locale.ENGLISH).tell(because))
        .startsWith("Funnel “sales” on 10 Jun 2026: 33.3333% of the deals that came into"
            + " the first stage were won by a way that counts;"
            + " a stage counts when it was reached or passed;"
            + " open deals are left out where they stand."
            + " 6 deals: 1 won, 2 lost, 3 open.\n")
        .contains("  A: 6 deals came in, 3 went on, 1 were lost, 2 are open")
        .contains("    Conversion 75%: 3 of 4 went on.\n")
        .contains("    Half of the stays end within 1 days; 4 completed, 2 lasting, 0 undated.\n")
        .contains("  Lowest conversion: unknown, no stage could be judged.\n")
        .contains("    A passed over: the sample is too small\n");
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(because))
        .contains("Общая конверсия 33,3333\u00a0%: засчитываемым путём выиграно 1 из 3, вошедших на"
            + " первый этап.")
        .doesNotContain("funnel.")
        .doesNotContain("unmet.");
  }

  private static Proportion conversionFrom(StageId stage, Funnel funnel) {
    return funnel.find(stage).orElseThrow().conversion().counts();
  }

  private static Funnel read(FunnelRules rules, String... paths) {
    return tally(CountingMode.REACHED_OR_BEYOND, paths).read(rules, Detail.NONE).value();
  }
}
