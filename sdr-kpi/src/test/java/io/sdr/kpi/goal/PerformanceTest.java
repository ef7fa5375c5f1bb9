package io.sdr.kpi.goal;

import static io.sdr.kpi.sample.Refusals.assertRefused;
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
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.sample.Explanations;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
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

  /** As many days as it is read over. */
  private record Days(int days) implements Metric {
    @Override
    public Metric over(Period period) {
      return new Days(period.days());
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return Reading.of(Measured.of(Figure.of(days)), 1);
    }
  }

  @Test
  void readsInMidPeriodOverTheDaysThatAreOver() {
    Measure days = Measure.own(new Days(0));
    Goal goal = Goal.builder()
        .person(Scenario.SELLER)
        .metric(days.metric())
        .period(Period.parse("2011-05"))
        .target(Figure.of(31))
        .build();
    Performance whole = Scenario.in("2011-05").goal(goal).performance();
    Performance early = whole.asOf(LocalDate.parse("2011-05-10"));
    assertThat(whole.read(days, Trace.silent())).isEqualTo(Measured.of(Figure.of(31)));
    assertThat(early.read(days, Trace.silent())).isEqualTo(Measured.of(Figure.of(10)));
    assertThat(early.over()).isEqualTo(Period.parse("2011-05-01/2011-05-11"));
    assertThat(early.period()).isEqualTo(whole.period());
    for (String late : List.of("2011-05-31", "2011-07-01")) {
      assertThat(whole.asOf(LocalDate.parse(late)).read(days, Trace.silent()))
          .isEqualTo(Measured.of(Figure.of(31)));
    }
    assertRefused("performance.must-have-begun", () -> whole.asOf(LocalDate.parse("2011-04-30")));
    Explained<Measured<Figure>> attained =
        Explained.of("asked", Detail.FULL, trace -> early.read(days.attainment(), trace));
    Explanation why = attained.because().orElseThrow();
    assertThat(attained.value())
        .isEqualTo(goal.attainment(Figure.of(10), Trace.silent()).map(Figure::of));
    assertThat(why.steps().get(0).rule()).isEqualTo("goal.attainment.to-date");
    Explanations.assertTold(why);
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
