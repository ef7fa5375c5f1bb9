package io.sdr.kpi.staffing;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.sample.Scenario.placement;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.kpi.comparison.MetricReading;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class StaffingMetricsTest {
  private static final PersonId HEAD = Scenario.HEAD;
  private static final LocalDate APRIL_1 = LocalDate.parse("2011-04-01");

  /** Of April's thirty days the stayer has all, the joiner 15, the leaver 15, the mover 30 in two teams. */
  private static final Department DEPARTMENT = Scenario.department(List.of(
      placement("head", "north", "-/+").build(),
      below("stayer", "north", "-/+"),
      below("joiner", "north", "2011-04-16/+"),
      below("leaver", "north", "2010-01-01/2011-04-16"),
      below("mover", "north", "-/2011-04-11"),
      below("mover", "south", "2011-04-11/+"),
      below("gone", "north", "-/2011-04-01")));

  private final TallySheet.Collector april = TallySheet.collecting(
      DEPARTMENT, Period.parse("2011-04"), CurrencyUnit.USD, ExchangeRates.none());

  private static Placement below(String person, String team, String dates) {
    return placement(person, team, dates).manager(HEAD).build();
  }

  private Tally team() {
    return april.sheet().of(HEAD, Scope.TEAM);
  }

  private Measured<Figure> read(Metric metric) {
    return metric.read(team(), Trace.silent()).value();
  }

  @Test
  void turnoverIsWhoLeftOfTheAverageNumberOfPeople() {
    StaffingFacts.add(DEPARTMENT, april);
    assertThat(team().of(StaffingQuantities.PERSON_DAYS)).isEqualTo(30 + 15 + 15 + 30);
    assertThat(team().of(StaffingQuantities.LEAVERS))
        .as("moving is not leaving")
        .isEqualTo(1);
    assertThat(read(StaffingMetrics.turnover(30)))
        .as("one of three on average")
        .isEqualTo(MetricTrial.share(30, 90));
  }

  @Test
  void theDaysAreThoseOfThePeriodUnlessOthersAreAgreed() {
    StaffingFacts.add(DEPARTMENT, april);
    april.add(Scenario.won(PersonId.of("stayer"), "2011-04-05", "USD 900"));
    assertThat(read(StaffingMetrics.turnover())).isEqualTo(Measured.undefined("no-known-period"));
    assertThat(read(StaffingMetrics.revenuePerHead()))
        .isEqualTo(Measured.undefined("no-known-period"));
    assertThat(ofSheet(StaffingMetrics.turnover())).isEqualTo(MetricTrial.share(30, 90));
    assertThat(ofSheet(StaffingMetrics.revenuePerHead())).isEqualTo(usd("300"));
    assertThat(ofSheet(StaffingMetrics.turnover(60))).isEqualTo(MetricTrial.share(60, 90));
    assertThat(ofSheet(StaffingMetrics.revenuePerHead(60))).isEqualTo(usd("600"));
  }

  /** What is read of a sheet knows its period, and so does a performance. */
  private Measured<Figure> ofSheet(Metric metric) {
    Measured<Figure> read = MetricReading.of(
            metric, HEAD, Scope.TEAM, april.sheet(), LocalDate.parse("2011-04-30"), Trace.silent())
        .reading()
        .value();
    assertThat(Performance.of(HEAD, april.sheet(), Goals.none())
            .read(Measure.of(metric, Scope.TEAM), Trace.silent()))
        .isEqualTo(read);
    return read;
  }

  @Test
  void whoLeavesOnTheLastDayOfAPeriodLeavesInIt() {
    TallySheet.Collector march = TallySheet.collecting(
        DEPARTMENT, Period.parse("2011-03"), CurrencyUnit.USD, ExchangeRates.none());
    StaffingFacts.add(DEPARTMENT, march);
    assertThat(march.sheet().of(HEAD, Scope.TEAM).of(StaffingQuantities.LEAVERS))
        .isEqualTo(1);
  }

  @Test
  void revenueIsSharedByThoseWhoWereThere() {
    StaffingFacts.add(DEPARTMENT, april);
    april.add(Scenario.won(PersonId.of("stayer"), "2011-04-05", "USD 900"));
    assertThat(read(StaffingMetrics.revenuePerHead(30))).isEqualTo(usd("300"));
  }

  @Test
  void withoutPeopleNothingIsSharedAndNobodyLeaves() {
    assertThat(read(StaffingMetrics.turnover(30)))
        .isEqualTo(Measured.undefined("nobody-was-there"));
    assertThat(read(StaffingMetrics.revenuePerHead(30)))
        .isEqualTo(Measured.undefined("nobody-was-there"));
    assertRefused("staffing.must-look-at-a-day", () -> StaffingMetrics.turnover(0));
    assertRefused("staffing.must-look-at-a-day", () -> StaffingMetrics.revenuePerHead(0));
  }

  @Test
  void aQuotaIsReachedAtExactlyTheWhole() {
    assertThat(read(StaffingMetrics.atQuotaShare()))
        .isEqualTo(Measured.undefined("no-quota-carriers"));
    attained("stayer", "2011-04-01", "100");
    attained("joiner", "2011-04-30", "99.99");
    attained("mover", "2011-04-30", "130");
    attained("leaver", "2011-04-15", "0");
    assertThat(read(StaffingMetrics.atQuotaShare())).isEqualTo(percent("50"));
    assertThat(StaffingMetrics.atQuotaShare().read(team(), Trace.silent()).interval())
        .isPresent();
  }

  private void attained(String person, String day, String points) {
    StaffingFacts.addAttainment(
        PersonId.of(person), LocalDate.parse(day), Percent.of(points), april);
  }

  @Test
  void newPeopleTakeTheirTimeToReachAFirstQuota() {
    assertThat(read(StaffingMetrics.newHireRamp()))
        .isEqualTo(Measured.undefined("nobody-reached-a-first-quota"));
    StaffingFacts.addRamp(PersonId.of("stayer"), LocalDate.parse("2011-03-31"), APRIL_1, april);
    StaffingFacts.addRamp(PersonId.of("mover"), APRIL_1, LocalDate.parse("2011-04-30"), april);
    StaffingFacts.addRamp(PersonId.of("mover"), APRIL_1, LocalDate.parse("2011-05-30"), april);
    assertThat(read(StaffingMetrics.newHireRamp())).as("May is later").isEqualTo(number("15"));
    assertRefused(
        "staffing.must-join-before-reaching",
        () -> StaffingFacts.addRamp(HEAD, APRIL_1, LocalDate.parse("2011-03-31"), april));
  }

  @Test
  void everyMetricExplainsItself() {
    StaffingFacts.add(DEPARTMENT, april);
    april.add(Scenario.won(PersonId.of("stayer"), "2011-04-05", "USD 100"));
    attained("stayer", "2011-04-01", "100");
    attained("joiner", "2011-04-30", "99.99");
    attained("mover", "2011-04-30", "0");
    StaffingFacts.addRamp(PersonId.of("mover"), APRIL_1, LocalDate.parse("2011-04-30"), april);
    StaffingMetrics.dictionary().entries().stream()
        .map(MetricDictionary.Entry::metric)
        .forEach(metric -> MetricTrial.assertExplains(metric, team()));
  }

  @Test
  void daysCountForWhoeverWasAboveOnEachOfThem() {
    PersonId first = PersonId.of("first");
    PersonId second = PersonId.of("second");
    Department department = Scenario.department(List.of(
        placement("first", "all", "-/+").build(),
        placement("second", "all", "-/+").build(),
        placement("lead", "team", "-/2011-04-16").manager(first).build(),
        placement("lead", "team", "2011-04-16/+").manager(second).build(),
        placement("stayer", "team", "-/+").manager(PersonId.of("lead")).build()));
    TallySheet.Collector facts = TallySheet.collecting(
        department, Period.parse("2011-04"), CurrencyUnit.USD, ExchangeRates.none());
    StaffingFacts.add(department, facts);
    facts.add(Scenario.won(PersonId.of("stayer"), "2011-04-10", "USD 3000"));
    facts.add(Scenario.won(PersonId.of("stayer"), "2011-04-20", "USD 3000"));
    for (PersonId head : List.of(first, second)) {
      Tally below = facts.sheet().of(head, Scope.TEAM);
      assertThat(below.of(StaffingQuantities.PERSON_DAYS)).isEqualTo(2 * 15);
      assertThat(StaffingMetrics.revenuePerHead(30).value(below)).isEqualTo(usd("3000"));
    }
    assertThat(facts.sheet().total().of(StaffingQuantities.PERSON_DAYS)).isEqualTo(4 * 30);
  }

  @Test
  void daysToComeDoNotCountNorDoesWhoLeavesInThem() {
    StaffingFacts.add(DEPARTMENT, LocalDate.parse("2011-04-14"), april);
    assertThat(team().of(StaffingQuantities.PERSON_DAYS)).isEqualTo(14 + 14 + 14);
    assertThat(team().of(StaffingQuantities.LEAVERS)).isZero();
    TallySheet.Collector nextDay = TallySheet.collecting(
        DEPARTMENT, Period.parse("2011-04"), CurrencyUnit.USD, ExchangeRates.none());
    StaffingFacts.add(DEPARTMENT, LocalDate.parse("2011-04-15"), nextDay);
    assertThat(nextDay.sheet().of(HEAD, Scope.TEAM).of(StaffingQuantities.LEAVERS))
        .isEqualTo(1);
    StaffingFacts.add(DEPARTMENT, LocalDate.parse("2011-03-31"), april);
    StaffingFacts.add(DEPARTMENT, LocalDate.parse("2011-05-31"), nextDay);
    assertThat(team().of(StaffingQuantities.PERSON_DAYS)).as("not begun").isEqualTo(3 * 14);
    assertThat(nextDay.sheet().of(HEAD, Scope.TEAM).of(StaffingQuantities.PERSON_DAYS))
        .as("all of it besides")
        .isEqualTo(3 * 15 + 90);
  }

  @Test
  void turnoverAndRevenuePerHeadRestOnThePeopleWhoWereThere() {
    StaffingFacts.add(DEPARTMENT, april);
    assertThat(StaffingMetrics.turnover(30).read(team(), Trace.silent()).sample())
        .isEqualTo(4);
    assertThat(StaffingMetrics.revenuePerHead(30).read(team(), Trace.silent()).sample())
        .isEqualTo(4);
  }

  @Test
  void whoHasAQuotaOfEachMonthIsOnePersonAndReachesThemAll() {
    attained("stayer", "2011-04-01", "120");
    attained("stayer", "2011-04-11", "100");
    attained("mover", "2011-04-01", "150");
    attained("mover", "2011-04-11", "90");
    assertThat(read(StaffingMetrics.atQuotaShare())).isEqualTo(percent("50"));
    assertThat(StaffingMetrics.atQuotaShare().read(team(), Trace.silent()).sample())
        .isEqualTo(2);
  }
}
