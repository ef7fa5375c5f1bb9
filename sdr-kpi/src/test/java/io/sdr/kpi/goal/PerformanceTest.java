package io.sdr.kpi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.sample.Scenario;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PerformanceTest {
  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  @Test
  void readsAMetricAsItIs() {
    Performance performance = Scenario.in("2011-05").sold("80", "40").performance();
    assertThat(performance.read(REVENUE, Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 120"))));
    assertThat(performance.read(Measure.of(Metrics.dealsWon(), Scope.TEAM), Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(0)));
  }

  @Test
  void readsAttainmentAgainstTheGoalOfThePeriod() {
    Performance performance =
        Scenario.in("2011-05").revenueGoal("USD 200").sold("150").performance();
    assertThat(performance.read(REVENUE.attainment(), Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("75"))));
    assertThat(performance.goalOf(REVENUE)).isPresent();
  }

  @Test
  void aReadingKeepsItsSampleAndItsInterval() {
    Performance performance =
        Scenario.in("2011-05").revenueGoal("USD 200").sold("100", "50").lost(6).performance();
    Reading wins = performance.reading(Measure.own(Metrics.winRate()), Trace.silent());
    assertThat(wins.sample()).isEqualTo(8);
    assertThat(wins.interval()).isPresent();
    Reading attained = performance.reading(REVENUE.attainment(), Trace.silent());
    assertThat(attained.value())
        .isEqualTo(performance.read(REVENUE.attainment(), Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("75"))));
    assertThat(attained.sample()).as("two sales").isEqualTo(2);
    assertThat(attained.interval()).isEmpty();
    Measure unpromised = Measure.own(Metrics.winRate()).attainment();
    assertThat(performance.reading(unpromised, Trace.silent()))
        .isEqualTo(Reading.of(Measured.undefined("no-goal"), 0));
  }

  @Test
  void saysWhyThereIsNoAttainment() {
    assertThat(Scenario.in("2011-05").performance().read(REVENUE.attainment(), Trace.silent()))
        .isEqualTo(Measured.undefined("no-goal"));
    Goal onAverage = Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.averageDeal())
        .period(Period.parse("2011-05"))
        .target(Figure.of(BigMoney.parse("USD 5")))
        .build();
    assertThat(Scenario.in("2011-05")
            .goal(onAverage)
            .performance()
            .read(Measure.own(Metrics.averageDeal()).attainment(), Trace.silent()))
        .isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void explainsAttainmentByWhatWasMeasured() {
    Performance performance =
        Scenario.in("2011-05").revenueGoal("USD 300").sold("100").performance();
    Explanation explanation = Explained.of(
            "asked", Detail.FULL, trace -> performance.read(REVENUE.attainment(), trace))
        .because()
        .orElseThrow();
    Explanation attainment = explanation.steps().get(0);
    assertThat(attainment.rule()).isEqualTo("goal.attainment");
    assertThat(attainment.steps()).extracting(Explanation::rule).containsExactly("metric.revenue");
    assertThat(Recalculation.contradictionsIn(attainment)).isEmpty();
  }

  @Test
  void explainsWhyThereIsNoAttainment() {
    Explanation explanation = Explained.of(
            "asked",
            Detail.FULL,
            trace -> Scenario.in("2011-05").performance().read(REVENUE.attainment(), trace))
        .because()
        .orElseThrow();
    assertThat(explanation.steps().get(0).unmet().orElseThrow().condition()).isEqualTo("no-goal");
  }

  @Test
  void knowsWhoWhenAndInWhichCurrency() {
    Performance performance = Scenario.in("2011-05", CurrencyUnit.JPY).performance();
    assertThat(performance.person()).isEqualTo(Scenario.SELLER);
    assertThat(performance.period()).isEqualTo(Period.parse("2011-05"));
    assertThat(performance.currency()).isEqualTo(CurrencyUnit.JPY);
  }
}
