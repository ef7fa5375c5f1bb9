package io.sdr.kpi.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Sample;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Tally NOTHING = Tally.empty(CurrencyUnit.USD);

  private static Measured<Figure> read(Metric metric, Tally tally) {
    return metric.read(tally, Trace.silent()).value();
  }

  private static Measured<Figure> usd(String amount) {
    return Measured.of(Figure.of(BigMoney.parse("USD " + amount)));
  }

  private static Tally tally(Scenario scenario) {
    return scenario.sheet().of(Scenario.SELLER, Scope.OWN);
  }

  private static Deal taking(Outcome outcome, String opened, String closed) {
    return Scenario.deal(Scenario.SELLER, outcome, closed)
        .opened(LocalDate.parse(opened))
        .amount(BigMoney.parse("USD 1"))
        .build();
  }

  @Test
  void revenueIsWhatWasSoldLessWhatCameBack() {
    Tally tally = tally(Scenario.in("2011-05").sold("100.005", "50").returned("200"));
    assertThat(read(Metrics.revenue(), tally)).isEqualTo(usd("-49.995"));
    assertThat(Metrics.revenue().read(tally, Trace.silent()).sample()).isEqualTo(2);
  }

  @Test
  void nothingSoldIsZeroRevenueAndZeroDealsButNoAverageAndNoRate() {
    assertThat(read(Metrics.revenue(), NOTHING)).isEqualTo(usd("0.00"));
    assertThat(read(Metrics.dealsWon(), NOTHING)).isEqualTo(Measured.of(Figure.of(0)));
    assertThat(read(Metrics.averageDeal(), NOTHING)).isEqualTo(Measured.undefined("no-won-deals"));
    assertThat(read(Metrics.winRate(), NOTHING)).isEqualTo(Measured.undefined("no-decided-deals"));
  }

  @Test
  void averageDealIsBeforeReturns() {
    Tally tally = tally(Scenario.in("2011-05").sold("100", "50").returned("30").lost(3));
    assertThat(read(Metrics.averageDeal(), tally)).isEqualTo(usd("75.00"));
  }

  @Test
  void winRateLooksAtDecidedDealsAndKnowsItsInterval() {
    Tally tally = tally(Scenario.in("2011-05").sold("1", "0").lost(6));
    Reading reading = Metrics.winRate().read(tally, Trace.silent());
    assertThat(reading.value()).isEqualTo(Measured.of(Figure.of(Percent.of("25"))));
    assertThat(reading.sample()).isEqualTo(8);
    // Wilson score interval of 2 of 8 at 95 %: 7.148 % to 59.072 %
    assertThat(reading.interval().orElseThrow().low()).isEqualTo(Percent.of("7.1479"));
    assertThat(reading.interval().orElseThrow().high()).isEqualTo(Percent.of("59.0725"));
  }

  @Test
  void aShareOfASmallSampleSaysSo() {
    Reading nine =
        Metrics.winRate().read(tally(Scenario.in("2011-05").sold("1").lost(8)), Trace.silent());
    Reading ten =
        Metrics.winRate().read(tally(Scenario.in("2011-05").sold("1").lost(9)), Trace.silent());
    assertThat(nine.isSmall()).isTrue();
    assertThat(ten.isSmall()).isFalse();
    assertThat(Metrics.winRate().read(NOTHING, Trace.silent()).isSmall())
        .as("there is no share")
        .isFalse();
    assertThat(Metrics.revenue().read(tally(Scenario.in("2011-05").sold("1")), Trace.silent()))
        .as("a sum is exact")
        .returns(false, Reading::isSmall);
  }

  @Test
  void cycleDaysOfManyDealsHaveAMedianAndAMean() {
    Tally tally = tally(Scenario.in("2016-03")
        .with(taking(Outcome.WON, "2016-03-01", "2016-03-02"))
        .with(taking(Outcome.WON, "2016-02-28", "2016-03-01")) // over the leap day
        .with(taking(Outcome.WON, "2016-03-10", "2016-03-10"))
        .with(taking(Outcome.WON, "2016-03-01", "2016-03-31"))
        .with(taking(Outcome.LOST, "2016-03-01", "2016-03-08")));
    assertThat(read(Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEDIAN), tally))
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("1.5"))));
    assertThat(read(Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEAN), tally))
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("8.25"))));
    assertThat(read(Metrics.cycleDays(Outcome.LOST, CycleDays.Statistic.MEDIAN), tally))
        .isEqualTo(Measured.of(Figure.of(7)));
  }

  @Test
  void aMeanSaysHowFarOffItMayBe() {
    Tally tally = tally(Scenario.in("2011-05").sold("100", "200", "600"));
    Reading average = Metrics.averageDeal().read(tally, Trace.silent());
    assertThat(average.value()).isEqualTo(usd("300"));
    // 300 ± 4.302653 · √(70000 ÷ 3), Student's quantile with two degrees of freedom
    assertThat(average.mean().orElseThrow().low()).isEqualByComparingTo("-357.241061");
    assertThat(average.mean().orElseThrow().high()).isEqualByComparingTo("957.241061");
    assertThat(average.mean().orElseThrow().n()).isEqualTo(3);
    Reading one =
        Metrics.averageDeal().read(tally(Scenario.in("2011-05").sold("100")), Trace.silent());
    assertThat(one.value()).isEqualTo(usd("100"));
    assertThat(one.mean()).as("one deal does not scatter").isEmpty();
    assertThat(Metrics.medianDeal().read(tally, Trace.silent()).mean()).isEmpty();
  }

  @Test
  void aMeanOfManyCycleDaysIsTheMeanOfEach() {
    Scenario scenario = Scenario.in("2016-03");
    List<BigDecimal> days = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      scenario.with(taking(Outcome.WON, "2016-03-01", "2016-03-0" + (1 + day % 4)));
      days.add(BigDecimal.valueOf(day % 4));
    }
    Reading mean = Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEAN)
        .read(tally(scenario), Trace.silent());
    assertThat(mean.mean())
        .isEqualTo(Estimate.ofMean(Sample.of(days), Percent.of("95")).value());
  }

  @Test
  void cycleDaysSayWhyTheyAreUnknown() {
    Metric won = Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEDIAN);
    Metric lost = Metrics.cycleDays(Outcome.LOST, CycleDays.Statistic.MEAN);
    assertThat(read(won, NOTHING)).isEqualTo(Measured.undefined("no-won-deals"));
    assertThat(read(lost, NOTHING)).isEqualTo(Measured.undefined("no-lost-deals"));
    assertThat(read(won, tally(Scenario.in("2011-05").sold("5"))))
        .isEqualTo(Measured.undefined("no-known-openings"));
    assertThat(read(lost, tally(Scenario.in("2011-05").lost(1))))
        .isEqualTo(Measured.undefined("no-known-openings"));
  }

  @Test
  void cycleDaysCountOnlyDealsWhoseOpeningIsKnown() {
    Tally tally = tally(
        Scenario.in("2011-05").sold("5").with(taking(Outcome.WON, "2011-05-01", "2011-05-04")));
    Reading reading =
        Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEAN).read(tally, Trace.silent());
    assertThat(reading.value()).isEqualTo(Measured.of(Figure.of(3)));
    assertThat(reading.sample()).isEqualTo(1);
  }

  @Test
  void openDealsHaveNoCycle() {
    assertThatThrownBy(() -> Metrics.cycleDays(Outcome.OPEN, CycleDays.Statistic.MEAN))
        .hasMessageContaining("cycle days must be of decided deals");
  }
}
