package io.sdr.kpi.goal;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.Proration;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class GoalTest {
  private static Goal goal(Direction direction, Figure target) {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .period(Period.parse("2011-05"))
        .target(target)
        .direction(direction)
        .build();
  }

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 80, 80%, false",
    "HIGHER, 100, 100%, true",
    "HIGHER, 250, 250%, true",
    "HIGHER, 0, 0%, false",
    "HIGHER, -20, -20%, false",
    "LOWER, 80, 125%, true",
    "LOWER, 100, 100%, true",
    "LOWER, 200, 50%, false"
  })
  void isAttainedInItsOwnDirection(
      Direction direction, String actual, String attainment, boolean met) {
    Goal goal = goal(direction, usd("100"));
    assertThat(goal.attainment(usd(actual), Trace.silent()))
        .isEqualTo(Measured.of(Percent.parse(attainment)));
    assertThat(goal.isMetBy(usd(actual))).isEqualTo(met);
  }

  @Test
  void isNotAttainedBySharesOfNothing() {
    assertThat(goal(Direction.HIGHER, usd("0")).attainment(usd("5"), Trace.silent()))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(goal(Direction.LOWER, usd("5")).isMetBy(usd("0"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0, TWICE, 200%",
    "5, -1, TWICE, 200%",
    "5, 1, TWICE, 200%",
    "5, 4, TWICE, 125%",
    "5, 0, MET, 100%",
    "5, 4, MET, 100%",
    "5, 10, MET, 50%",
    "5, 1, UNDEFINED, 500%",
    "0, 0, UNDEFINED, 100%",
    "0, -1, TWICE, 100%",
    "0, 3, TWICE, 0%"
  })
  void attainsByNothingAtAllWhatWasAgreedWhereLessIsBetter(
      String target, String actual, ZeroFact zeroFact, String attained) {
    Goal goal = Goal.builder()
        .from(goal(Direction.LOWER, usd(target)))
        .zeroFact(zeroFact)
        .build();
    Explained<Measured<Percent>> told =
        Explained.of("goal.attainment", Detail.FULL, trace -> goal.attainment(usd(actual), trace));
    assertThat(told.value()).isEqualTo(Measured.of(Percent.parse(attained)));
    assertThat(Recalculation.contradictionsIn(told.because().orElseThrow())).isEmpty();
  }

  @Test
  void saysNothingOfNothingAtAllWhereThatWasAgreed() {
    Goal goal = Goal.builder()
        .from(goal(Direction.LOWER, usd("5")))
        .zeroFact(ZeroFact.UNDEFINED)
        .build();
    assertThat(goal.attainment(usd("0"), Trace.silent()))
        .isEqualTo(Measured.undefined("zero-actual"));
  }

  @Test
  void makesProgressByANamedPolicy() {
    Goal goal = goal(Direction.HIGHER, usd("200"));
    assertThat(goal.progress(usd("260"), Progress.CAPPED, Trace.silent()))
        .isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(goal.progress(usd("260"), Progress.UNCAPPED, Trace.silent()))
        .isEqualTo(Measured.of(Percent.of("130")));
    assertThat(
            goal(Direction.LOWER, usd("200")).progress(usd("260"), Progress.CAPPED, Trace.silent()))
        .isEqualTo(Measured.of(Percent.ZERO));
  }

  @Test
  void doesNotCompareWithAnotherUnit() {
    Goal goal = goal(Direction.HIGHER, usd("100"));
    for (Figure other :
        List.of(Figure.of(500), Figure.of(BigMoney.parse("EUR 500")), Figure.of(Percent.HUNDRED))) {
      assertThat(goal.attainment(other, Trace.silent()))
          .isEqualTo(Measured.undefined("goal-of-another-kind"));
      assertThat(goal.isMetBy(other)).isFalse();
    }
  }

  @Test
  void looksAtOwnFactsAndUpwardsUnlessSaidOtherwise() {
    Goal plain = Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.dealsWon())
        .period(Period.parse("2011"))
        .target(Figure.of(12))
        .build();
    assertThat(plain.scope()).isEqualTo(Scope.OWN);
    assertThat(plain.direction()).isEqualTo(Direction.HIGHER);
  }

  @Test
  void isANumberNotBelowZero() {
    assertThatThrownBy(() -> goal(Direction.HIGHER, Figure.of("more")))
        .hasMessageContaining("goal must have a number as target");
    assertThatThrownBy(() -> goal(Direction.HIGHER, Figure.of(LocalDate.parse("2011-05-01"))))
        .hasMessageContaining("goal must have a number as target");
    assertThatThrownBy(() -> goal(Direction.HIGHER, usd("-1")))
        .hasMessageContaining("goal must not have negative target");
  }

  @Test
  void isFoundByExactlyWhatWasPromised() {
    Goal goal = goal(Direction.HIGHER, usd("100"));
    Goals goals = Goals.of(List.of(goal));
    Period may = Period.parse("2011-05");
    assertThat(goals.find(Scenario.SELLER, Metrics.revenue(), Scope.OWN, may)).contains(goal);
    assertThat(goals.find(Scenario.HEAD, Metrics.revenue(), Scope.OWN, may)).isEmpty();
    assertThat(goals.find(Scenario.SELLER, Metrics.dealsWon(), Scope.OWN, may)).isEmpty();
    assertThat(goals.find(Scenario.SELLER, Metrics.revenue(), Scope.TEAM, may)).isEmpty();
    assertThat(goals.find(Scenario.SELLER, Metrics.revenue(), Scope.OWN, Period.parse("2011")))
        .isEmpty();
    assertThat(Goals.none().find(Scenario.SELLER, Metrics.revenue(), Scope.OWN, may))
        .isEmpty();
  }

  @Test
  void isPromisedOnce() {
    assertThatThrownBy(() -> Goals.of(
            List.of(goal(Direction.HIGHER, usd("100")), goal(Direction.LOWER, usd("200")))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("goal.must-be-one-for-measure-and-period"));
  }

  @Test
  void goalsAreEqualWhenTheyHoldTheSame() {
    Goals one = Goals.of(List.of(goal(Direction.HIGHER, usd("100"))));
    assertThat(one)
        .isEqualTo(Goals.of(List.of(goal(Direction.HIGHER, usd("100.00")))))
        .hasSameHashCodeAs(Goals.of(List.of(goal(Direction.HIGHER, usd("100.00")))))
        .isNotEqualTo(Goals.none());
    assertThat(one.all()).hasSize(1);
    assertThat(Goals.none()).hasToString("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-01, 2011-06-01, CALENDAR_DAYS, 310",
    "2011-05-11, 2011-06-01, CALENDAR_DAYS, 210",
    "2011-01-01, 2011-05-11, CALENDAR_DAYS, 100",
    "2011-07-01, 2011-08-01, CALENDAR_DAYS, 0",
    "2011-05-11, 2011-06-01, WHOLE_MONTHS, 0",
    "2011-04-20, 2011-06-05, WHOLE_MONTHS, 310"
  })
  void standsForTheTimeOfPresence(
      LocalDate from, LocalDate end, Proration proration, String target) {
    Measured<Goal> prorated = goal(Direction.HIGHER, usd("310"))
        .prorated(
            List.of(LocalDateRange.of(from, end)),
            proration,
            WorkingCalendar.mondayToFriday(),
            Trace.silent());
    assertThat(prorated).isEqualTo(Measured.of(goal(Direction.HIGHER, usd(target))));
  }

  @Test
  void saysHowMuchOfItStands() {
    Explained<Measured<Goal>> prorated = Explained.of(
        "goal",
        Detail.FULL,
        trace -> goal(Direction.HIGHER, usd("310"))
            .prorated(
                List.of(LocalDateRange.of(
                    LocalDate.parse("2011-05-30"), LocalDate.parse("2011-06-01"))),
                Proration.WORKING_DAYS,
                WorkingCalendar.mondayToFriday(),
                trace));
    Explanation why = prorated.because().orElseThrow().steps().get(0);
    assertThat(why.rule()).isEqualTo("goal.prorated");
    assertThat(why.inputs())
        .containsEntry("present", Figure.of(2))
        .containsEntry("days", Figure.of(22));
    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
  }

  @Test
  void hasNothingToDivideByWithoutAWorkingDay() {
    Goal sunday = Goal.builder()
        .from(goal(Direction.HIGHER, usd("310")))
        .period(Period.parse("2011-05-01/2011-05-02"))
        .build();
    assertThat(sunday.prorated(
            List.of(sunday.period().dates()),
            Proration.WORKING_DAYS,
            WorkingCalendar.mondayToFriday(),
            Trace.silent()))
        .isEqualTo(Measured.undefined("nothing-to-divide-by"));
  }

  static Stream<Goal> levels() {
    return Stream.of(
        goal(Direction.HIGHER, Figure.of(Percent.of("30"))),
        Goal.builder()
            .from(goal(Direction.HIGHER, usd("60000")))
            .metric(Metrics.averageDeal())
            .passing(Passing.AS_IT_IS)
            .build());
  }

  @ParameterizedTest
  @MethodSource("levels")
  void leavesATargetThatDoesNotAddUpAsItIs(Goal rate) {
    LocalDateRange halfTheMonth =
        LocalDateRange.of(LocalDate.parse("2011-05-01"), LocalDate.parse("2011-05-15"));
    assertThat(rate.prorated(
            List.of(halfTheMonth),
            Proration.CALENDAR_DAYS,
            WorkingCalendar.mondayToFriday(),
            Trace.silent()))
        .isEqualTo(Measured.of(rate));
    assertThat(rate.spread(
            PeriodSequence.of(Cadence.MONTH, rate.period()), List.of(BigDecimal.ONE), 0))
        .containsExactly(rate);
  }

  @Test
  void spreadsOverPartsThatSumToIt() {
    Goal year = Goal.builder()
        .from(goal(Direction.HIGHER, usd("100000.01")))
        .period(Period.parse("2011"))
        .build();
    PeriodSequence quarters = PeriodSequence.of(Cadence.QUARTER, year.period());
    List<BigDecimal> seasons =
        Stream.of("1", "1", "1", "0").map(BigDecimal::new).toList();

    assertThat(year.spread(quarters, seasons, 2))
        .extracting(Goal::period, Goal::target)
        .containsExactly(
            tuple(Period.parse("2011-Q1"), usd("33333.34")),
            tuple(Period.parse("2011-Q2"), usd("33333.34")),
            tuple(Period.parse("2011-Q3"), usd("33333.33")),
            tuple(Period.parse("2011-Q4"), usd("0")));
    assertRefused(
        "goal.must-have-a-weight-for-each-part",
        () -> year.spread(quarters, seasons.subList(0, 3), 2));
    assertRefused(
        "allocation.must-not-be-coarser-than-the-whole", () -> year.spread(quarters, seasons, 1));
    assertRefused(
        "goal.must-be-spread-over-its-period",
        () -> year.spread(PeriodSequence.of(Cadence.QUARTER, Period.parse("2012")), seasons, 2));
  }
}
