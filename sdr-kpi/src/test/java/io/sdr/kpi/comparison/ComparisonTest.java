package io.sdr.kpi.comparison;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.clientele.ClienteleFacts;
import io.sdr.kpi.clientele.ClienteleMetrics;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(ComparisonTest.class.getClassLoader());

  private static MetricReading of(
      String person, String period, String asOf, Measured<Figure> value) {
    return new MetricReading(
        Metrics.revenue(),
        Optional.of(PersonId.of(person)),
        Scope.OWN,
        Period.parse(period),
        LocalDate.parse(asOf),
        Reading.of(value, 3));
  }

  private static MetricReading number(String period, String asOf, String number) {
    return of("ann", period, asOf, Measured.of(Figure.of(new BigDecimal(number))));
  }

  private static MetricReading april(String number) {
    return number("2011-04", "2011-04-30", number);
  }

  private static MetricReading may(String number) {
    return number("2011-05", "2011-06-02", number);
  }

  private static Comparison between(MetricReading before, MetricReading now) {
    Explained<Comparison> compared = Comparison.between(before, now, Detail.FULL);
    assertTold(compared);
    return compared.value();
  }

  private static void assertTold(Explained<?> explained) {
    assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
        .isEmpty();
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
      assertThat(REGISTRY.wording(language).tell(explained.because().orElseThrow()))
          .doesNotContain("{", "comparison.");
    }
  }

  @Test
  void growthIsTheDifferenceAsAShareOfTheEarlierFigure() {
    Comparison growth = between(april("100"), may("120"));
    assertThat(growth.difference()).isEqualTo(Measured.of(Figure.of(20)));
    assertThat(growth.growth()).isEqualTo(Measured.of(Percent.of("20")));
    assertThat(between(april("100"), may("-20")).growth())
        .isEqualTo(Measured.of(Percent.of("-120")));
  }

  @ParameterizedTest
  @CsvSource({"0", "-5"})
  void nothingGrowsFromNothing(String before) {
    Comparison growth = between(april(before), may("5"));
    assertThat(growth.difference().isDefined()).isTrue();
    assertThat(growth.growth()).isEqualTo(Measured.undefined("no-positive-baseline"));
  }

  @Test
  void whereEitherIsUnknownSoIsTheComparisonForTheSameReason() {
    MetricReading unknown =
        of("ann", "2011-04", "2011-04-30", Measured.undefined("no-decided-deals"));
    assertThat(between(unknown, may("5")).growth())
        .isEqualTo(Measured.undefined("no-decided-deals"));
    MetricReading later = of("ann", "2011-05", "2011-05-31", Measured.undefined("no-won-deals"));
    assertThat(between(april("5"), later).difference())
        .isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void figuresOfDifferentUnitsDoNotCompare() {
    MetricReading euros =
        of("ann", "2011-05", "2011-05-31", Measured.of(Figure.of(BigMoney.parse("EUR 5"))));
    assertThat(between(april("5"), euros).difference())
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
    MetricReading word = of("ann", "2011-05", "2011-05-31", Measured.of(Figure.of("word")));
    MetricReading other = of("ann", "2011-04", "2011-04-30", Measured.of(Figure.of("word")));
    assertThat(between(other, word).growth())
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
  }

  @Test
  void partOfAMonthComparesWithAsLongAPart() {
    MetricReading tenDays = number("2011-05", "2011-05-10", "50");
    assertThat(between(april("100"), tenDays).growth())
        .isEqualTo(Measured.undefined("days-passed-differ"));
    assertThat(between(number("2011-04", "2011-04-10", "40"), tenDays).growth())
        .isEqualTo(Measured.of(Percent.of("25")));
    assertThat(between(number("2011-04", "2011-04-09", "40"), tenDays).growth().isDefined())
        .isFalse();
    assertThat(between(april("40"), number("2011-05", "2011-05-30", "50")).growth())
        .as("thirty days each")
        .isEqualTo(Measured.of(Percent.of("25")));
  }

  @ParameterizedTest
  @CsvSource({"2011-03-28", "2011-03-29", "2011-03-30", "2011-03-31", "2011-04-02"})
  void onceAShorterMonthHasPassedAllOfItIsCompared(String asOf) {
    MetricReading february = number("2011-02", "2011-02-28", "100");
    assertThat(between(february, number("2011-03", asOf, "150")).growth())
        .isEqualTo(Measured.of(Percent.of("50")));
    assertThat(between(february, number("2011-03", "2011-03-27", "150")).growth())
        .isEqualTo(Measured.undefined("days-passed-differ"));
    assertThat(between(number("2011-02", "2011-02-27", "100"), number("2011-03", asOf, "150"))
            .growth())
        .as("a day of February is still to come")
        .isEqualTo(Measured.undefined("days-passed-differ"));
  }

  @Test
  void onlyTheSameComparesOverTime() {
    assertRefused(
        "comparison.must-be-from-earlier-to-later",
        () -> Comparison.between(may("1"), april("1"), Detail.NONE));
    MetricReading bob = of("bob", "2011-04", "2011-04-30", Measured.of(Figure.of(1)));
    assertRefused(
        "comparison.must-be-of-one-metric-person-and-scope",
        () -> Comparison.between(bob, may("1"), Detail.NONE));
    assertRefused(
        "metric-reading.must-not-be-before-its-period", () -> number("2011-04", "2011-03-31", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05, 2011-04, 2010-05",
    "2011-01, 2010-12, 2010-01",
    "2016-02, 2016-01, 2015-02",
    "2017-02, 2017-01, 2016-02",
    "2016-02-29, 2016-02-28, 2015-02-28",
    "2016-Q1, 2015-Q4, 2015-Q1",
    "2016, 2015, 2015",
    "2016-W01, 2015-W53, 2015-W02",
    "2024-02-28, 2024-02-27, 2023-02-28",
    "2017-02-28, 2017-02-27, 2016-02-28",
    "2024-02-01/2024-02-29, 2024-01-04/2024-02-01, 2023-02",
    "2024-02-20/2024-03-01, 2024-02-10/2024-02-20, 2023-02-20/2023-03-01",
    "2017-02-20/2017-03-01, 2017-02-11/2017-02-20, 2016-02-20/2016-03-01",
    "2024-02-29/2024-03-31, 2024-01-29/2024-02-29, 2023-02-28/2023-03-31",
    "2011-05-10/2011-05-20, 2011-04-30/2011-05-10, 2010-05-10/2010-05-20"
  })
  void everyPeriodHasAnEarlierOneAndOneAYearAgo(String period, String last, String yearAgo) {
    assertThat(Earlier.LAST_PERIOD.of(Period.parse(period))).isEqualTo(Period.parse(last));
    assertThat(Earlier.YEAR_AGO.of(Period.parse(period))).isEqualTo(Period.parse(yearAgo));
  }

  private static Measured<Percent> share(MetricReading own, MetricReading team) {
    Explained<Measured<Percent>> share = Comparison.shareOfTeam(own, team, Detail.FULL);
    assertTold(share);
    return share.value();
  }

  @Test
  void aPersonHasAShareOfTheTeam() {
    assertThat(share(may("30"), may("120"))).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(share(may("0"), may("120"))).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(share(may("0"), may("0"))).isEqualTo(Measured.undefined("nothing-to-share"));
    MetricReading rate =
        of("ann", "2011-05", "2011-06-02", Measured.of(Figure.of(Percent.of("30"))));
    assertThat(share(may("30"), rate)).isEqualTo(Measured.undefined("baseline-of-another-kind"));
    assertRefused(
        "comparison.must-be-of-one-metric-and-period",
        () -> Comparison.shareOfTeam(april("1"), may("1"), Detail.NONE));
  }

  private static MetricReading of(Metric metric, String figure) {
    MetricReading may = may(figure);
    return new MetricReading(
        metric, may.person(), may.scope(), may.period(), may.asOf(), may.reading());
  }

  @Test
  void onlyWhatAddsUpHasShares() {
    for (Metric metric : List.of(
        Metrics.averageDeal(),
        Metrics.medianDeal(),
        Metrics.winRate(),
        Metrics.clientsTouched(),
        Metrics.withEnough(1, Metrics.averageDeal()))) {
      assertThat(share(of(metric, "300"), of(metric, "200")))
          .as("%s", metric)
          .isEqualTo(Measured.undefined("does-not-add-up"));
    }
    for (Metric metric : List.of(
        Metrics.dealsWon(),
        Metrics.paid(),
        Metrics.unitsSold(),
        Metrics.newRecurring(),
        Metrics.grossMargin(),
        Metrics.withEnough(1, Metrics.calls()))) {
      assertThat(share(of(metric, "30"), of(metric, "200")))
          .as("%s", metric)
          .isEqualTo(Measured.of(Percent.of("15")));
    }
  }

  private static MetricReading peer(String person, Measured<Figure> value) {
    return of(person, "2011-05", "2011-06-02", value);
  }

  private static MetricReading peer(String person, long number) {
    return peer(person, Measured.of(Figure.of(number)));
  }

  private static PeerComparison among(int least, MetricReading... others) {
    Explained<PeerComparison> compared =
        PeerComparison.among(may("50"), List.of(others), least, Detail.FULL);
    assertTold(compared);
    return compared.value();
  }

  @Test
  void peersWithoutAFigureAreCountedAndLeftOut() {
    PeerComparison among =
        among(2, peer("bob", 30), peer("joe", Measured.undefined("no-won-deals")), peer("eve", 40));
    assertThat(among.n()).isEqualTo(2);
    assertThat(among.without()).isEqualTo(1);
    assertThat(among.median()).isEqualTo(Measured.of(Figure.of(35)));
    assertThat(among.difference()).isEqualTo(Measured.of(Figure.of(15)));
  }

  @Test
  void ofTooFewPeersNothingIsSaid() {
    assertThat(among(3, peer("bob", 30), peer("eve", 40)).median())
        .isEqualTo(Measured.undefined("too-few-people"));
    assertThat(among(1).difference()).isEqualTo(Measured.undefined("too-few-people"));
    assertThat(among(1, peer("bob", 30), peer("eve", Measured.of(Figure.of(Percent.of("3")))))
            .median())
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
    assertThat(among(1, peer("eve", Measured.of(Figure.of(Percent.of("3"))))).difference())
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
  }

  @Test
  void peersAreOthersInTheSamePeriod() {
    assertRefused(
        "peer-comparison.must-be-with-someone",
        () -> PeerComparison.among(may("1"), List.of(), 0, Detail.NONE));
    assertRefused("peer-comparison.must-be-of-each-person-once", () -> among(1, peer("ann", 1)));
    assertRefused(
        "peer-comparison.must-be-of-each-person-once",
        () -> among(1, peer("bob", 1), peer("bob", 2)));
    assertRefused(
        "peer-comparison.must-be-of-one-metric-scope-and-period",
        () -> among(1, of("bob", "2011-04", "2011-06-02", Measured.of(Figure.of(1)))));
  }

  @Test
  void aReadingKnowsHowMuchOfItsPeriodHasPassed() {
    assertThat(number("2011-05", "2011-05-01", "1").daysPassed()).isEqualTo(1);
    assertThat(number("2011-05", "2011-05-30", "1").isWhole()).isFalse();
    assertThat(number("2011-05", "2011-05-31", "1").daysPassed()).isEqualTo(31);
    assertThat(number("2011-05", "2012-05-31", "1").daysPassed()).isEqualTo(31);
  }

  @Test
  void everyPartOfAReadingMustBeTheSame() {
    MetricReading april = april("1");
    MetricReading may = may("1");
    MetricReading deals = new MetricReading(
        Metrics.dealsWon(), may.person(), may.scope(), may.period(), may.asOf(), may.reading());
    MetricReading ofTeam = new MetricReading(
        may.metric(), may.person(), Scope.TEAM, may.period(), may.asOf(), may.reading());
    MetricReading earlier = new MetricReading(
        may.metric(),
        Optional.of(PersonId.of("bob")),
        may.scope(),
        may.period(),
        may.asOf().minusDays(1),
        may.reading());
    for (MetricReading other : List.of(deals, ofTeam)) {
      assertRefused(
          "comparison.must-be-of-one-metric-person-and-scope",
          () -> Comparison.between(april, other, Detail.NONE));
      MetricReading bobs = new MetricReading(
          other.metric(),
          Optional.of(PersonId.of("bob")),
          other.scope(),
          other.period(),
          other.asOf(),
          other.reading());
      assertRefused(
          "peer-comparison.must-be-of-one-metric-scope-and-period",
          () -> PeerComparison.among(may, List.of(bobs), 1, Detail.NONE));
    }
    assertRefused(
        "peer-comparison.must-be-of-one-metric-scope-and-period",
        () -> PeerComparison.among(may, List.of(earlier), 1, Detail.NONE));
    for (MetricReading other : List.of(deals, earlier)) {
      assertRefused(
          "comparison.must-be-of-one-metric-and-period",
          () -> Comparison.shareOfTeam(may, other, Detail.NONE));
    }
    assertRefused(
        "comparison.must-be-from-earlier-to-later",
        () -> Comparison.between(may, may, Detail.NONE));
    assertThat(Comparison.shareOfTeam(may, ofTeam, Detail.NONE).value())
        .as("own and team are of different scopes")
        .isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void wordsAreNoFiguresToCompare() {
    MetricReading word = of("ann", "2011-05", "2011-06-02", Measured.of(Figure.of("much")));
    assertThat(share(word, word)).isEqualTo(Measured.undefined("baseline-of-another-kind"));
    assertThat(among(1, peer("bob", Measured.of(Figure.of("much")))).median())
        .isEqualTo(Measured.undefined("baseline-of-another-kind"));
    MetricReading unknown = of("ann", "2011-05", "2011-06-02", Measured.undefined("no-won-deals"));
    assertThat(share(unknown, may("1"))).isEqualTo(Measured.undefined("no-won-deals"));
    assertThat(share(may("1"), unknown)).isEqualTo(Measured.undefined("no-won-deals"));
    assertThat(PeerComparison.among(unknown, List.of(peer("bob", 1)), 1, Detail.NONE)
            .value()
            .difference())
        .isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void theDifferenceIsInTheUnitOfTheFigure() {
    MetricReading before =
        of("ann", "2011-04", "2011-04-30", Measured.of(Figure.of(BigMoney.parse("USD 80"))));
    MetricReading now =
        of("ann", "2011-05", "2011-05-31", Measured.of(Figure.of(BigMoney.parse("USD 60"))));
    Comparison fell = between(before, now);
    assertThat(fell.difference()).isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD -20"))));
    assertThat(fell.growth()).isEqualTo(Measured.of(Percent.of("-25")));
    assertThat(fell.now()).isEqualTo(now);
    assertThat(fell.before()).isEqualTo(before);
  }

  @Test
  void aReadingIsTakenFromASheet() {
    MetricReading read = MetricReading.of(
        Metrics.dealsWon(),
        Scenario.SELLER,
        Scope.OWN,
        Scenario.in("2011-05").sold("5", "7").sheet(),
        LocalDate.parse("2011-05-31"),
        Trace.silent());
    assertThat(read.reading().value()).isEqualTo(Measured.of(Figure.of(2)));
    assertThat(read.reading().sample()).isEqualTo(2);
    assertThat(read.person()).contains(Scenario.SELLER);
  }

  private static Measured<Figure> outstanding(String asOf) {
    TallySheet.Collector april = TallySheet.collecting(
        Scenario.department(List.of(Scenario.placement("seller", "sales", "-/+").build())),
        Period.parse("2011-04"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    april.add(
        Invoice.builder()
            .id(InvoiceId.of("i"))
            .deal(DealId.of("d"))
            .amount(BigMoney.parse("USD 450"))
            .date(LocalDate.parse("2011-04-01"))
            .build(),
        Scenario.SELLER);
    ClienteleFacts.add(
        OpenInvoice.builder()
            .invoice(InvoiceId.of("i"))
            .owner(Scenario.SELLER)
            .day(LocalDate.parse("2011-04-15"))
            .amount(BigMoney.parse("USD 300"))
            .build(),
        april);
    return MetricReading.of(
            ClienteleMetrics.daysSalesOutstanding(),
            Scenario.SELLER,
            Scope.OWN,
            april.sheet(),
            LocalDate.parse(asOf),
            Trace.silent())
        .reading()
        .value();
  }

  @Test
  void whatIsReadInMidPeriodLooksAtTheDaysThatHavePassed() {
    assertThat(outstanding("2011-04-15")).isEqualTo(Measured.of(Figure.of(10)));
    assertThat(outstanding("2011-04-30")).isEqualTo(Measured.of(Figure.of(20)));
    assertThat(outstanding("2011-05-07")).isEqualTo(Measured.of(Figure.of(20)));
  }

  @Test
  void aReadingOfTheTotalIsOfNobodyAndPeersArePeople() {
    TallySheet sheet = Scenario.in("2011-05").sold("5", "7").sheet();
    LocalDate last = LocalDate.parse("2011-05-31");
    MetricReading total = MetricReading.ofTotal(Metrics.dealsWon(), sheet, last, Trace.silent());
    assertThat(total.person()).isEmpty();
    assertThat(total.reading().value()).isEqualTo(Measured.of(Figure.of(2)));
    MetricReading own = MetricReading.of(
        Metrics.dealsWon(), Scenario.SELLER, Scope.OWN, sheet, last, Trace.silent());
    assertThat(share(own, total)).isEqualTo(Measured.of(Percent.HUNDRED));
    MetricReading april = new MetricReading(
        total.metric(),
        total.person(),
        total.scope(),
        Period.parse("2011-04"),
        LocalDate.parse("2011-04-30"),
        total.reading());
    assertThat(between(april, total).growth()).isEqualTo(Measured.of(Percent.ZERO));
    assertRefused(
        "comparison.must-be-of-one-metric-person-and-scope",
        () -> Comparison.between(april, own, Detail.NONE));
    assertRefused(
        "metric-reading.must-be-of-everyone-without-person",
        () -> new MetricReading(
            total.metric(), Optional.empty(), Scope.TEAM, total.period(), last, total.reading()));
    assertRefused(
        "peer-comparison.must-be-of-people",
        () -> PeerComparison.among(total, List.of(), 1, Detail.NONE));
    assertRefused(
        "peer-comparison.must-be-of-people",
        () -> PeerComparison.among(total, List.of(total), 1, Detail.NONE));
  }
}
