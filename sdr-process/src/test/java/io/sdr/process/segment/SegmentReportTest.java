package io.sdr.process.segment;

import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.ShareBelief;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipelines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SegmentReportTest {
  private static final SegmentRules RULES = SegmentRules.builder()
      .funnel(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT))
      .leastDeals(10)
      .rate(SegmentRates.own())
      .build();

  /** Ann wins 30 of 40, Bob 10 of 40, Cat 3 of 4; Dan has one open deal. */
  private static SegmentTally team() {
    SegmentCounter counter = counting();
    add(counter, "bob", 10, 30);
    add(counter, "ann", 30, 10);
    add(counter, "cat", 3, 1);
    counter.add("dan", path("A@0"));
    return counter.tally();
  }

  @Test
  void givesNoRateToASegmentOfTooFewDealsButAlwaysTheInterval() {
    SegmentReport report = report(team(), RULES);
    SegmentRow cat = report.find("cat").orElseThrow();

    assertThat(cat.tooFew()).isTrue();
    assertThat(cat.rate()).isEqualTo(Measured.undefined("too-few-cases"));
    assertThat(cat.conversion().counts()).isEqualTo(Proportion.of(3, 4));
    assertThat(cat.conversion().interval()).isPresent();
    assertThat(cat.againstRest()).isEqualTo(Measured.undefined("too-few-cases"));
    assertThat(cat.significance()).isEqualTo(Measured.undefined("too-few-cases"));
    assertThat(report.find("ann").orElseThrow().rate().map(SegmentShare::share))
        .isEqualTo(Measured.of(Percent.of("75")));
    assertThat(report.find("ann").orElseThrow().tooFew()).isFalse();
  }

  @Test
  void saysOfASegmentWithoutDecidedDealsThatThereIsNothingToLookAt() {
    SegmentRow dan = report(team(), RULES).find("dan").orElseThrow();

    assertThat(dan.rate()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(dan.funnel().deals()).isEqualTo(1);
    assertThat(dan.conversion().interval()).isEmpty();
  }

  @Test
  void isNotTooFewWithJustAsManyAsAskedFor() {
    SegmentCounter counter = counting();
    add(counter, "ten", 5, 5);
    add(counter, "nine", 5, 4);
    SegmentReport report = report(counter.tally(), RULES);

    assertThat(report.find("ten").orElseThrow().tooFew()).isFalse();
    assertThat(report.find("nine").orElseThrow().tooFew()).isTrue();
    // the others of ten are nine, and so too few to compare with
    assertThat(report.find("ten").orElseThrow().againstRest())
        .isEqualTo(Measured.undefined("too-few-cases"));
  }

  @Test
  void comparesWithJustAsManyOthersAsAskedFor() {
    SegmentCounter counter = counting();
    add(counter, "ten", 5, 5);
    add(counter, "other", 9, 1);
    SegmentReport report = report(counter.tally(), RULES);

    assertThat(report.find("ten").orElseThrow().againstRest())
        .isEqualTo(
            ShareDifference.newcombe(Proportion.of(5, 10), Proportion.of(9, 10), Percent.of("95")));
    assertThat(report.find("other").orElseThrow().tooFew()).isFalse();
  }

  @Test
  void comparesEachWithTheOthersTogether() {
    SegmentReport report = report(team(), RULES);
    Proportion ann = Proportion.of(30, 40);
    Proportion others = Proportion.of(13, 44);

    assertThat(report.all().counts()).isEqualTo(Proportion.of(43, 84));
    assertThat(report.find("ann").orElseThrow().againstRest())
        .isEqualTo(ShareDifference.newcombe(ann, others, Percent.of("95")));
    // Bob stands out most of the two that are compared, so his probability counts twice, and Ann's
    // once
    assertSignificance(report, "bob", Proportion.of(10, 40), Proportion.of(33, 44), 2);
    assertSignificance(report, "ann", ann, others, 1);
    assertThat(report.unevenness())
        .isEqualTo(Significance.chiSquared(List.of(List.of(30L, 10L), List.of(10L, 30L))));
  }

  @Test
  void goesByTheExactTestWhereCountsAreSmall() {
    SegmentCounter counter = counting();
    add(counter, "a", 1, 9);
    add(counter, "b", 2, 8);

    assertThat(report(counter.tally(), RULES)
            .find("a")
            .orElseThrow()
            .significance()
            .map(Significance::method))
        .isEqualTo(Measured.of("fisher-exact"));
  }

  @Test
  void comparesInAnyLevelAndStage() {
    SegmentRules inB = SegmentRules.builder()
        .from(RULES)
        .stage(StageId.of("B"))
        .level(Percent.of("80"))
        .build();
    SegmentCounter counter = counting();
    for (int i = 0; i < 12; i++) {
      counter.add("a", path("A@0 B@1 C@2"));
      counter.add("b", path(i < 6 ? "A@0 B@1 L@2" : "A@0 B@1 C@2"));
    }
    SegmentReport report = report(counter.tally(), inB);

    assertThat(report.all().counts()).isEqualTo(Proportion.of(18, 24));
    assertThat(report.find("b").orElseThrow().conversion().counts())
        .isEqualTo(Proportion.of(6, 12));
    assertThat(report.find("b").orElseThrow().againstRest())
        .isEqualTo(ShareDifference.newcombe(
            Proportion.of(6, 12), Proportion.of(12, 12), Percent.of("80")));
    assertThat(report.find("a").orElseThrow().funnel().won()).isZero();
  }

  @Test
  void listsSegmentsByNameAndRanksThemByWhatIsSure() {
    SegmentCounter counter = counting();
    add(counter, "lucky", 9, 1);
    add(counter, "good", 160, 40);
    add(counter, "gone", 1, 0);
    add(counter, "goods", 160, 40);
    SegmentReport report = report(counter.tally(), RULES);

    assertThat(report.rows())
        .extracting(SegmentRow::segment)
        .containsExactly("gone", "good", "goods", "lucky");
    assertThat(report.ranked())
        .extracting(SegmentRow::segment)
        .containsExactly("good", "goods", "lucky");
  }

  @Test
  void letsTheShareOfAllStandForASegmentOfTooFew() {
    SegmentSample few = new SegmentSample(Proportion.of(3, 4), Proportion.of(20, 100), 10);
    SegmentSample enough = new SegmentSample(Proportion.of(5, 10), Proportion.of(20, 100), 10);

    SegmentShare ofFew =
        SegmentRates.pooled().share(few, Trace.silent()).value().orElseThrow();
    assertThat(ofFew.share()).isEqualTo(Percent.of("20"));
    assertThat(ofFew.interval())
        .isEqualTo(Proportion.of(20, 100).interval().value().orElseThrow());
    SegmentShare own =
        SegmentRates.pooled().share(enough, Trace.silent()).value().orElseThrow();
    assertThat(own.share()).isEqualTo(Percent.of("50"));
    assertThat(own.interval()).isEqualTo(Proportion.of(5, 10).interval().value().orElseThrow());
  }

  @Test
  void drawsTheShareOfAFewDealsToThatOfAll() {
    SegmentSample few = new SegmentSample(Proportion.of(3, 4), Proportion.of(20, 100), 10);

    SegmentShare drawn =
        SegmentRates.shrunk(20).share(few, Trace.silent()).value().orElseThrow();

    // (3 + 4) of (4 + 20): the case of the textbook
    assertThat(drawn.share().fraction().doubleValue()).isCloseTo(0.291667, within(5e-7));
    assertThat(drawn.interval())
        .isEqualTo(new ShareBelief(BigDecimal.valueOf(7), BigDecimal.valueOf(17))
            .interval(Percent.of("95")));
  }

  @Test
  void hasNothingToDrawToWhereAllDealsWentTheSameWay() {
    for (Proportion all : List.of(Proportion.of(0, 8), Proportion.of(8, 8))) {
      SegmentSample seen =
          new SegmentSample(Proportion.of(all.hits() / 2, all.trials() / 2), all, 10);

      assertThat(SegmentRates.shrunk(20).share(seen, Trace.silent()).map(SegmentShare::share))
          .isEqualTo(all.share());
    }
    SegmentSample nothing = new SegmentSample(Proportion.of(0, 0), Proportion.of(0, 0), 10);
    assertThat(SegmentRates.shrunk(1).share(nothing, Trace.silent()))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(SegmentRates.pooled().share(nothing, Trace.silent()))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void explainsItselfSoThatItCanBeRecalculatedInBothLanguages() {
    PolicyRegistry policies = PolicyRegistry.discovered(SegmentReportTest.class.getClassLoader());
    for (SegmentRate rate :
        List.of(SegmentRates.own(), SegmentRates.pooled(), SegmentRates.shrunk(30))) {
      Explained<SegmentReport> report =
          team().compare(SegmentRules.builder().from(RULES).rate(rate).build(), Detail.FULL);

      assertThat(Recalculation.contradictionsIn(report.because().orElseThrow())).isEmpty();
      assertThat(policies
              .wording(Locale.forLanguageTag("ru"))
              .tell(report.because().orElseThrow()))
          .doesNotContain("segments.")
          .doesNotContain("unmet.");
    }
    assertThat(policies
            .wording(Locale.ENGLISH)
            .tell(team().compare(RULES, Detail.FULL).because().orElseThrow()))
        .startsWith("Segments of “sales”, to the win: 51.1905% of all passed, 43 of 84;"
            + " 4 segments, too few is below 10 deals.\n")
        .contains("  ann: 30 of 40 passed; 40 deals.\n"
            + "    Its own share stands for it: 75%.\n"
            + "    Against the others together: 45.4545% in points, between ")
        .contains("  cat: 3 of 4 passed; 4 deals.\n"
            + "    No share stands for it: there are too few cases")
        .contains("  dan: 0 of 0 passed; 1 deals.\n")
        .contains("  Chance alone would make 2 segments as different with a probability of ");
  }

  @Test
  void hasNoShareOfAllWhereNothingIsDecided() {
    Explained<SegmentReport> report =
        counting().add("dan", path("A@0")).tally().compare(RULES, Detail.FULL);

    assertThat(report.value().all().share()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(report.value().unevenness()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(report.because().orElseThrow().unmet().orElseThrow().condition())
        .isEqualTo("no-sample");
  }

  @Test
  void addsUpSegmentBySegment() {
    SegmentTally one =
        counting().add("a", path("A@0")).add("b", path("A@0 L@1")).tally();
    SegmentTally other =
        counting().add("b", path("A@0"), BigMoney.parse("USD 1")).tally();
    SegmentTally both = one.plus(other);

    assertThat(both.find("b").orElseThrow().deals()).isEqualTo(2);
    assertThat(both.find("a")).isEqualTo(one.find("a"));
    assertThat(both.find("c")).isEmpty();
    assertThat(both.whole().orElseThrow().deals()).isEqualTo(3);
    assertThat(other.plus(one)).isEqualTo(both);
    assertThat(counting().tally().whole()).isEqualTo(Optional.empty());
  }

  @Test
  void countsNothingOfADealThatIsRefused() {
    SegmentCounter counter = counting().add("a", path("A@0"));
    SegmentTally before = counter.tally();

    assertRefused("funnel.must-not-know-later-days", () -> counter.add("b", path("A@101")));
    assertRefused(
        "funnel.must-not-know-later-days",
        () -> counter.add("b", path("A@101"), BigMoney.parse("USD 1")));
    assertRefused("segments.must-have-names", () -> counter.add(" ", path("A@0")));
    assertThat(counter.tally()).isEqualTo(before);
    assertThat(before.segments()).hasSize(1);
  }

  @Test
  void keepsTheListPricesOfLostDeals() {
    assertThat(counting()
            .add("a", path("A@0 L@1"), BigMoney.parse("USD 7"))
            .tally()
            .find("a")
            .orElseThrow()
            .steps()
            .get(0)
            .losses()
            .listPrices()
            .sum())
        .isEqualTo(BigMoney.parse("USD 7"));
  }

  @Test
  void refusesWhatCannotBeCompared() {
    SegmentTally one = counting().add("a", path("A@0")).tally();
    SegmentTally other = SegmentTally.counting(
            PIPELINE, CountingMode.TOUCHED, CurrencyUnit.USD, AS_OF)
        .add("b", path("A@0"))
        .tally();

    assertRefused("segments.must-be-counted-alike", () -> one.plus(other));
    assertRefused(
        "segments.must-be-counted-alike",
        () -> one.plus(
            SegmentTally.counting(PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.EUR, AS_OF)
                .add("b", path("A@0"))
                .tally()));
    assertRefused(
        "segments.must-be-counted-alike",
        () -> one.plus(SegmentTally.counting(
                PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, AS_OF.plusDays(1))
            .add("b", path("A@0"))
            .tally()));
    assertRefused(
        "segments.must-be-counted-alike",
        () -> one.plus(SegmentTally.counting(
                Pipelines.abc(MoveRules.stepByStep()),
                CountingMode.REACHED_OR_BEYOND,
                CurrencyUnit.USD,
                AS_OF)
            .add("b", path("A@0"))
            .tally()));
    assertRefused(
        "segments.must-have-names",
        () -> new SegmentTally(ImmutableSortedMap.of(" ", one.find("a").orElseThrow())));
    assertRefused("segments.must-be-some", () -> counting().tally().compare(RULES, Detail.NONE));
    assertRefused(
        "segment-rules.must-be-of-an-open-stage",
        () -> one.compare(
            SegmentRules.builder().from(RULES).stage(StageId.of("W")).build(), Detail.NONE));
    assertRefused(
        "segment-rules.must-ask-for-a-deal",
        () -> SegmentRules.builder().from(RULES).leastDeals(0).build());
    for (String level : List.of("0", "100")) {
      assertRefused(
          "segment-rules.must-have-level-of-a-part",
          () -> SegmentRules.builder().from(RULES).level(Percent.of(level)).build());
    }
    assertRefused("segment-rate.must-be-worth-some-deals", () -> SegmentRates.shrunk(0));
    assertRefused(
        "segment-sample.must-be-part-of-all",
        () -> new SegmentSample(Proportion.of(2, 2), Proportion.of(1, 3), 1));
    assertRefused(
        "segment-sample.must-be-part-of-all",
        () -> new SegmentSample(Proportion.of(0, 2), Proportion.of(2, 3), 1));
  }

  private static void assertSignificance(
      SegmentReport report, String segment, Proportion own, Proportion others, int times) {
    Significance chance =
        report.find(segment).orElseThrow().significance().value().orElseThrow();
    BigDecimal p =
        Significance.twoProportionZ(own, others).value().orElseThrow().p();
    assertThat(chance.p()).isEqualTo(p);
    assertThat(chance.holm().orElseThrow())
        .isEqualByComparingTo(p.multiply(BigDecimal.valueOf(times)));
  }

  private static SegmentReport report(SegmentTally tally, SegmentRules rules) {
    Explained<SegmentReport> report = tally.compare(rules, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(report.because().orElseThrow())).isEmpty();
    assertThat(tally.compare(rules, Detail.NONE).value()).isEqualTo(report.value());
    return report.value();
  }

  private static SegmentCounter counting() {
    return SegmentTally.counting(PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, AS_OF);
  }

  private static void add(SegmentCounter counter, String segment, int won, int lost) {
    for (int i = 0; i < won + lost; i++) {
      counter.add(segment, path(i < won ? "A@0 B@1 C@2 W@3" : "A@0 L@1"));
    }
  }
}
