package io.sdr.examples.department.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.examples.department.rules.GoalPlanning;
import io.sdr.kpi.cascade.CascadeLadder;
import io.sdr.kpi.cascade.CascadeRule;
import io.sdr.kpi.cascade.CascadeStep;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.cascade.Weightings;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.smart.SmartCheck;
import io.sdr.kpi.smart.Verdict;
import io.sdr.kpi.tracking.AlertRules;
import io.sdr.kpi.tracking.DayFact;
import io.sdr.kpi.tracking.Signal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class GoalDeskTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.mondayToFriday();
  private static final Period MARCH = Period.parse("2024-03");
  private static final PersonId HEAD = PersonId.of("head");
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId NEW = PersonId.of("new");
  private static final Department DEPARTMENT = Department.builder()
      .addPeople(Person.of(HEAD, "Head"), Person.of(ANN, "Ann"), Person.of(NEW, "New"))
      .addPlacement(placement(HEAD, "head", "2020-01-01").build())
      .addPlacement(placement(ANN, "seller", "2020-01-01").manager(HEAD).build())
      .addPlacement(placement(NEW, "seller", "2024-03-18").manager(HEAD).build())
      .build();

  private static Placement.Builder placement(PersonId person, String role, String joined) {
    return Placement.builder()
        .person(person)
        .team(TeamId.of("North"))
        .role(RoleId.of(role))
        .dates(LocalDateRange.of(LocalDate.parse(joined), LocalDate.MAX));
  }

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  private static Goal goal(PersonId person, Scope scope, Period period, String amount) {
    return Goal.builder()
        .person(person)
        .metric(Metrics.revenue())
        .scope(scope)
        .period(period)
        .target(usd(amount))
        .build();
  }

  private static GoalPlanning planning() {
    return GoalPlanning.builder()
        .goal(Goal.builder()
            .from(goal(HEAD, Scope.OWN_AND_TEAM, Period.parse("2024"), "120000"))
            .id(GoalId.of("year"))
            .build())
        .overTime(CascadeLadder.of(
            CascadeStep.over(Cadence.QUARTER, CascadeRule.by(Weightings.even())),
            CascadeStep.over(Cadence.MONTH, CascadeRule.by(Weightings.even()))))
        .addRoles(RoleId.of("seller"))
        .amongPeople(
            CascadeRule.by(Weightings.available(Weightings.even(), CALENDAR, ImmutableList.of())))
        .overDays(CascadeRule.by(Weightings.byWorkingDays(CALENDAR)))
        .addAlerts(AlertRules.behind(Percent.of("90")))
        .build();
  }

  private static Deal won(PersonId owner, String day, String amount) {
    return Deal.builder()
        .id(DealId.of(owner + day))
        .owner(owner)
        .stage(StageId.of("Won"))
        .outcome(Outcome.WON)
        .closed(LocalDate.parse(day))
        .amount(BigMoney.parse("USD " + amount))
        .build();
  }

  private static MonthPlan plan(Goal... agreed) {
    DayBook book = new DayBook(DEPARTMENT, MARCH, CurrencyUnit.USD, ExchangeRates.none());
    book.add(won(ANN, "2023-12-29", "1"));
    book.add(won(ANN, "2024-01-10", "4000"));
    book.add(won(ANN, "2024-02-29", "6000"));
    book.add(won(ANN, "2024-03-01", "1000"));
    book.add(won(ANN, "2024-03-15", "500"));
    book.add(won(ANN, "2024-03-18", "9000"));
    book.add(won(ANN, "2024-04-01", "9000"));
    return new GoalDesk(planning(), CALENDAR, DEPARTMENT, MARCH, Goals.of(List.of(agreed)), book)
        .plan();
  }

  private static FollowedGoal ofAnn(MonthPlan plan) {
    return plan.goals().stream()
        .filter(goal -> goal.goal().person().equals(ANN))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dividesTheYearDownToTheDaysOfEveryone() {
    MonthPlan plan = plan();
    assertThat(plan.overTime().value().value().orElseThrow().parts())
        .extracting(quarter -> quarter.goal().target())
        .containsOnly(usd("30000.00"))
        .hasSize(4);
    GoalTree month = plan.amongPeople().value().value().orElseThrow();
    // 21 working days, the new one is there for 10 of them
    assertThat(month.parts())
        .extracting(part -> part.goal().target())
        .containsExactly(usd("6774.19"), usd("3225.81"));
    assertThat(month.parts()).allSatisfy(person -> {
      assertThat(person.parts()).hasSize(31);
      assertThat(person.assigned()).isEqualTo(person.goal().target());
    });
    assertThat(month.parts().get(1).parts())
        .filteredOn(day -> day.goal().target().number().orElseThrow().signum() > 0)
        .hasSize(10);
    assertThat(plan.goals()).isEmpty();
    assertThat(Recalculation.contradictionsIn(plan.overTime().because().orElseThrow()))
        .isEmpty();
    assertThat(Recalculation.contradictionsIn(plan.amongPeople().because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void knowsWhatWasReachedOfTheQuarterSoFar() {
    assertThat(plan().reached())
        .containsOnly(
            entry(Period.parse("2024-Q1"), usd("20500")),
            entry(Period.parse("2024-01"), usd("4000")),
            entry(Period.parse("2024-02"), usd("6000")),
            entry(Period.parse("2024-03"), usd("10500")));
  }

  @Test
  void knowsWhatEveryAgreedGoalServesAndStartsFrom() {
    MonthPlan plan = plan(
        goal(HEAD, Scope.OWN_AND_TEAM, MARCH, "10000"),
        goal(ANN, Scope.OWN, MARCH, "7000"),
        goal(ANN, Scope.OWN, Period.parse("2024-Q1"), "20000"),
        goal(NEW, Scope.OWN, MARCH, "3000"));
    assertThat(plan.goals())
        .extracting(goal -> goal.goal().person())
        .containsExactly(HEAD, ANN, NEW);
    Goal head = plan.goals().get(0).goal();
    Goal ann = ofAnn(plan).goal();
    assertThat(head.parent()).contains(GoalId.of("year"));
    assertThat(ann.parent()).isEqualTo(head.id());
    assertThat(ann.baseline()).contains(new Baseline(Period.parse("2024-02"), usd("6000")));
    assertThat(plan.goals().get(2).goal().baseline()).isEmpty();
    assertThat(ofAnn(plan).share()).contains(usd("6774.19"));
    assertThat(plan.goals().get(0).share()).contains(usd("10000.00"));
    assertThat(ofAnn(plan).judged().find(SmartCheck.PARENT).orElseThrow().verdict())
        .isEqualTo(Verdict.PASS);
    // two months that are known as a whole are too few
    assertThat(ofAnn(plan).judged().find(SmartCheck.HISTORY).orElseThrow().figures())
        .containsEntry("found", Figure.of(2));
  }

  @Test
  void looksAtGoalsWhenHalfOfTheWorkingDaysAreOver() {
    MonthPlan plan = plan(goal(ANN, Scope.OWN, MARCH, "4200"));
    // the 11th of 21 working days
    assertThat(plan.lookedAt()).isEqualTo(LocalDate.parse("2024-03-15"));
    assertThat(ofAnn(plan).days())
        .containsExactly(
            new DayFact(LocalDate.parse("2024-03-01"), usd("1000")),
            new DayFact(LocalDate.parse("2024-03-15"), usd("500")));
    assertThat(ofAnn(plan).track().value().fact()).isEqualTo(usd("1500"));
    assertThat(ofAnn(plan).alerts())
        .extracting(alert -> alert.signal())
        .containsOnly(Signal.RAISED);
    assertThat(Recalculation.contradictionsIn(ofAnn(plan).track().because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void onlyACalendarMonthIsPlanned() {
    assertThat(GoalDesk.isMonth(MARCH)).isTrue();
    assertThat(GoalDesk.isMonth(Period.parse("2024-Q1"))).isFalse();
    assertThat(GoalDesk.isMonth(Period.parse("2024-03-01/2024-03-31"))).isFalse();
  }
}
