package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.CALENDAR;
import static io.sdr.kpi.cascade.Cascades.HEAD;
import static io.sdr.kpi.cascade.Cascades.person;
import static io.sdr.kpi.cascade.Cascades.potential;
import static io.sdr.kpi.cascade.Cascades.revenue;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CascadeLadderTest {
  private static final PastFigures SEASONS = PastFigures.of(List.of(
      past("2024-Q1", 100),
      past("2024-Q2", 200),
      past("2024-Q3", 300),
      past("2024-Q4", 400),
      past("2025-Q1", 140),
      past("2025-Q2", 280),
      past("2025-Q3", 420),
      past("2025-Q4", 560)));

  private static PastFigures.Past past(String period, long reached) {
    return new PastFigures.Past(Period.parse(period), BigDecimal.valueOf(reached));
  }

  private static GoalTree tree(CascadeLadder ladder, Goal goal) {
    return ladder.descend(goal, Trace.silent()).value().orElseThrow();
  }

  private static BigDecimal sum(List<Goal> goals) {
    return goals.stream()
        .map(goal -> goal.target().number().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void goesFromTheCompanysYearToThePersonsDay() {
    List<Part> people = List.of(potential("anna", "2026", "3"), potential("boris", "2026", "1"));
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.QUARTER, SEASONS, CascadeRule.by(Weightings.byHistory())),
        CascadeStep.over(Cadence.MONTH, CascadeRule.by(Weightings.byWorkingDays(CALENDAR))),
        CascadeStep.among(people, CascadeRule.by(Weightings.byPotential())),
        CascadeStep.over(Cadence.WEEK, CascadeRule.by(Weightings.byWorkingDays(CALENDAR))),
        CascadeStep.over(Cadence.DAY, CascadeRule.by(Weightings.byWorkingDays(CALENDAR))));
    Goal year = revenue("2026", "1000000.01");

    GoalTree tree = tree(ladder, year);

    assertThat(tree.parts())
        .extracting(GoalTree::goal)
        .extracting(Goal::target)
        .containsExactly(usd("100000.00"), usd("200000.00"), usd("300000.00"), usd("400000.01"));
    assertThat(tree.leaves()).hasSize(2 * 365);
    assertThat(sum(tree.leaves())).isEqualByComparingTo("1000000.01");
    List<Goal> months = tree.parts().stream()
        .flatMap(quarter -> quarter.parts().stream())
        .map(GoalTree::goal)
        .toList();
    assertThat(months).hasSize(12);
    for (Goal month : months) {
      assertThat(sum(tree.leaves().stream()
              .filter(day -> month.period().contains(day.period().start()))
              .toList()))
          .isEqualByComparingTo(month.target().number().orElseThrow());
    }
    assertThat(sum(tree.leaves().stream()
            .filter(day -> day.person().equals(PersonId.of("anna")))
            .toList()))
        .isBetween(new BigDecimal("749999.90"), new BigDecimal("750000.11"));
    assertThat(tree.leaves())
        .filteredOn(day -> !CALENDAR.isWorked(day.period().start()))
        .allSatisfy(day -> assertThat(day.target()).isEqualTo(usd("0")));
  }

  @Test
  void goesFromTheYearByQuarterMonthAndWeekToTheDay() {
    CascadeRule byDays = CascadeRule.by(Weightings.byWorkingDays(CALENDAR));
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.QUARTER, byDays),
        CascadeStep.over(Cadence.MONTH, byDays),
        CascadeStep.over(Cadence.WEEK, byDays),
        CascadeStep.over(Cadence.DAY, byDays));
    GoalTree tree = tree(ladder, revenue("2026", "1000000.01"));

    assertThat(tree.leaves()).hasSize(365);
    assertThat(sum(tree.leaves())).isEqualByComparingTo("1000000.01");
    Goals goals = tree.goals();
    for (LocalDate day : Period.parse("2026").dates().stream().toList()) {
      assertThat(goals.find(HEAD, Metrics.revenue(), Scope.OWN, Cadence.DAY.periodOf(day)))
          .isPresent();
    }
    for (Goal goal : goals.all()) {
      List<Goal> parts = goals.partsOf(goal.id().orElseThrow());
      if (!parts.isEmpty()) {
        assertThat(sum(parts)).isEqualByComparingTo(goal.target().number().orElseThrow());
      }
    }
  }

  @Test
  void dividesByTheSeasonsOfWeeksWhereverMonthsMeet() {
    List<PastFigures.Past> weeks = new ArrayList<>();
    for (int week = 1; week <= 52; week++) {
      weeks.add(past("2025-W%02d".formatted(week), 70L * week));
    }
    CascadeRule even = CascadeRule.by(Weightings.even());
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.MONTH, even),
        CascadeStep.over(
            Cadence.WEEK, PastFigures.of(weeks), CascadeRule.by(Weightings.byHistory())));
    GoalTree tree = tree(ladder, revenue("2026", "120000"));
    assertThat(sum(tree.leaves())).isEqualByComparingTo("120000");
    PastFigures past = PastFigures.of(weeks);
    assertThat(past.inSeasonOf(Period.parse("2026-06-29/2026-07-01")).rising())
        .as("two days of week 27")
        .containsExactly(BigDecimal.valueOf(540));
    assertThat(past.inSeasonOf(Period.parse("2026-02-01")).rising())
        .as("one day of week 5")
        .containsExactly(BigDecimal.valueOf(50));
    assertThat(past.inSeasonOf(Period.parse("2026-W53")).rising())
        .as("a week that the year before did not have")
        .containsExactly(BigDecimal.valueOf(3640));
    PastFigures cut =
        PastFigures.of(List.of(past("2025-06-30", 10), past("2025-07-01/2025-07-07", 60)));
    assertThat(cut.inSeasonOf(Period.parse("2026-07-01/2026-07-06")).rising())
        .as("five of the seven days of a week that was cut before")
        .containsExactly(BigDecimal.valueOf(50));
  }

  @Test
  void findsTheDaysOfALeapYearByMonthAndDay() {
    PastFigures days = PastFigures.of(Period.parse("2027-02").dates().stream()
        .map(day -> past(day.toString(), day.getDayOfMonth()))
        .toList());
    assertThat(days.inSeasonOf(Period.parse("2028-02-28")).rising())
        .containsExactly(BigDecimal.valueOf(28));
    assertThat(days.inSeasonOf(Period.parse("2028-02-29")).rising())
        .as("the day of which the year before had no other")
        .containsExactly(BigDecimal.valueOf(28));
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.DAY, days, CascadeRule.by(Weightings.byHistory())));
    assertThat(ladder.descend(revenue("2028-02", "100000"), Trace.silent()).isDefined())
        .isTrue();
  }

  @Test
  void asksForNothingOnDaysOnWhichItsHolderIsNotThere() {
    Part joiner = person("anna", "2026-03")
        .joined(LocalDate.parse("2026-03-16"))
        .addPresence(LocalDateRange.of(LocalDate.parse("2026-03-16"), LocalDate.MAX))
        .addAbsence(LocalDateRange.parse("2026-03-23/2026-03-30"))
        .build();
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.among(
            List.of(joiner, person("boris", "2026-03").build()),
            CascadeRule.by(Weightings.byWorkingDays(CALENDAR))),
        CascadeStep.over(Cadence.WEEK, CascadeRule.by(Weightings.byWorkingDays(CALENDAR))),
        CascadeStep.over(Cadence.DAY, CascadeRule.by(Weightings.byWorkingDays(CALENDAR))));

    GoalTree tree = tree(ladder, revenue("2026-03", "29000"));

    // 22 working days, of which anna is there on 16 to 20, 30 and 31 March
    List<Goal> anna = tree.leaves().stream()
        .filter(day -> day.person().equals(PersonId.of("anna")))
        .toList();
    assertThat(anna).hasSize(31);
    assertThat(anna)
        .filteredOn(day -> day.target().number().orElseThrow().signum() > 0)
        .extracting(day -> day.period().start().getDayOfMonth(), Goal::target)
        .containsExactly(
            tuple(16, usd("1000.00")),
            tuple(17, usd("1000.00")),
            tuple(18, usd("1000.00")),
            tuple(19, usd("1000.00")),
            tuple(20, usd("1000.00")),
            tuple(30, usd("1000.00")),
            tuple(31, usd("1000.00")));
    assertThat(sum(tree.leaves())).isEqualByComparingTo("29000");
  }

  @Test
  void namesEveryPartAndItsParent() {
    List<Part> people = List.of(person("anna", "2026").scope(Scope.TEAM).build());
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.HALF_YEAR, CascadeRule.by(Weightings.even())),
        CascadeStep.among(people, CascadeRule.by(Weightings.even())));
    GoalTree tree = tree(ladder, revenue("2026", "10"));

    assertThat(tree.walk())
        .extracting(goal -> goal.id().orElseThrow().text())
        .containsExactly(
            "sales", "sales/2026-H1", "sales/2026-H1/anna", "sales/2026-H2", "sales/2026-H2/anna");
    assertThat(tree.goals().partsOf(GoalId.of("sales/2026-H2")))
        .extracting(Goal::target)
        .containsExactly(usd("5"));
    assertThat(tree.assigned()).isEqualTo(usd("10"));
    assertThat(tree.parts().get(0).parts().get(0).assigned()).isEqualTo(usd("5"));
    assertThat(tree.parts().get(0).parts().get(0).parts()).isEmpty();
  }

  private static Part team(String name, String potential) {
    return Part.builder()
        .from(potential(name, "2026", potential))
        .person(PersonId.of("lead of " + name))
        .scope(Scope.TEAM)
        .build();
  }

  private static Part member(String name, String team, String potential) {
    return Part.builder()
        .from(potential(name, "2026", potential))
        .within(team)
        .scope(Scope.OWN)
        .build();
  }

  @Test
  void dividesATeamsGoalAmongItsOwnPeople() {
    CascadeRule byPotential = CascadeRule.by(Weightings.byPotential());
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.among(List.of(team("north", "2"), team("south", "1")), byPotential),
        CascadeStep.over(Cadence.HALF_YEAR, CascadeRule.by(Weightings.even())),
        CascadeStep.among(
            List.of(
                member("anna", "north", "3"),
                member("boris", "north", "1"),
                member("clara", "south", "1")),
            byPotential));
    GoalTree tree = tree(ladder, revenue("2026", "2400"));

    assertThat(tree.parts())
        .extracting(team -> team.goal().target())
        .containsExactly(usd("1600"), usd("800"));
    assertThat(tree.leaves())
        .extracting(goal -> goal.person().text() + " " + goal.period() + " " + goal.target())
        .containsExactly(
            "anna 2026-H1 " + usd("600"),
            "boris 2026-H1 " + usd("200"),
            "anna 2026-H2 " + usd("600"),
            "boris 2026-H2 " + usd("200"),
            "clara 2026-H1 " + usd("400"),
            "clara 2026-H2 " + usd("400"));
    assertThat(tree.leaves()).allSatisfy(goal -> assertThat(goal.scope()).isEqualTo(Scope.OWN));
    assertThat(tree.goals().find(GoalId.of("sales/south/2026-H2/clara"))).isPresent();
  }

  @Test
  void isUndefinedWhereNobodyBelongsToATeam() {
    CascadeRule byPotential = CascadeRule.by(Weightings.byPotential());
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.among(List.of(team("north", "2"), team("south", "1")), byPotential),
        CascadeStep.among(List.of(member("anna", "north", "3")), byPotential));
    Explained<Measured<GoalTree>> explained =
        Explained.of("asked", Detail.FULL, trace -> ladder.descend(revenue("2026", "2400"), trace));
    assertThat(explained.value()).isEqualTo(Measured.undefined("nobody-to-divide-among"));
    assertTold(explained.because().orElseThrow());
    assertThat(explained.because().orElseThrow().steps())
        .filteredOn(step -> step.unmet().isPresent())
        .singleElement()
        .satisfies(step ->
            assertThat(step.unmet().orElseThrow().condition()).isEqualTo("nobody-to-divide-among"));
  }

  @Test
  void cutsWeeksWhereMonthsMeet() {
    ImmutableList<Part> weeks = Part.over(Period.parse("2026-06"), Cadence.WEEK);
    assertThat(weeks)
        .extracting(Part::name)
        .containsExactly("2026-W23", "2026-W24", "2026-W25", "2026-W26", "2026-06-29/2026-07-01");
    ImmutableList<Part> july = Part.over(Period.parse("2026-07"), Cadence.WEEK);
    assertThat(july.get(0).period()).isEqualTo(Period.parse("2026-07-01/2026-07-06"));
    assertThat(Part.over(Period.parse("2026-06-03"), Cadence.MONTH))
        .extracting(Part::period)
        .containsExactly(Period.parse("2026-06-03"));
  }

  @Test
  void isUndefinedWhereOneStepIs() {
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.QUARTER, CascadeRule.by(Weightings.even())),
        CascadeStep.over(Cadence.MONTH, SEASONS, CascadeRule.by(Weightings.byHistory())));
    assertThat(ladder.descend(revenue("2026", "10"), Trace.silent()))
        .isEqualTo(Measured.undefined("no-past-figures"));
    CascadeLadder first =
        CascadeLadder.of(CascadeStep.over(Cadence.MONTH, CascadeRule.by(Weightings.byPipeline())));
    assertThat(first.descend(revenue("2026", "10"), Trace.silent()))
        .isEqualTo(Measured.undefined("pipeline-not-known"));
  }

  @Test
  void knowsTheSeasonByEarlierYears() {
    assertThat(SEASONS.inSeasonOf(Period.parse("2026-Q3")).rising())
        .containsExactly(BigDecimal.valueOf(300), BigDecimal.valueOf(420));
    assertThat(SEASONS.inSeasonOf(Period.parse("2025-Q3")).rising())
        .containsExactly(BigDecimal.valueOf(300));
    assertThat(SEASONS.inSeasonOf(Period.parse("2024-Q3")).rising()).isEmpty();
    assertThat(SEASONS.inSeasonOf(Period.parse("2026-09")).rising()).isEmpty();
    PastFigures weeks =
        PastFigures.of(List.of(past("2025-W02", 7), past("2026-W03", 5), past("2024-W02", 9)));
    assertThat(weeks.inSeasonOf(Period.parse("2026-W02")).rising())
        .containsExactly(BigDecimal.valueOf(7), BigDecimal.valueOf(9));
    assertThat(weeks.inSeasonOf(Period.parse("2025-W02")).rising())
        .containsExactly(BigDecimal.valueOf(9));
    PastFigures fortnight = PastFigures.of(List.of(past("2025-01-06/2025-01-20", 3)));
    assertThat(fortnight.inSeasonOf(Period.parse("2026-W02")).rising())
        .as("two weeks are no week")
        .isEmpty();
    PastFigures days =
        PastFigures.of(List.of(past("2025-03-08", 2), past("2025-02-28/2025-03-03", 4)));
    assertThat(days.inSeasonOf(Period.parse("2026-03-08")).rising())
        .containsExactly(BigDecimal.valueOf(2));
    assertThat(days.inSeasonOf(Period.parse("2026-02-28/2026-03-03")).rising())
        .containsExactly(BigDecimal.valueOf(4));
    assertThat(days.inSeasonOf(Period.parse("2026-02-28/2026-03-04")).rising()).isEmpty();
  }

  @Test
  void refusesStepsThatGoBothWaysOrNone() {
    CascadeRule even = CascadeRule.by(Weightings.even());
    assertRefused("cascade-ladder.must-have-steps", CascadeLadder::of);
    assertRefused(
        "cascade-step.must-be-over-time-or-among-holders",
        () -> CascadeStep.among(List.of(), even));
    assertRefused(
        "cascade-step.must-be-over-time-or-among-holders",
        () -> CascadeStep.builder()
            .rule(even)
            .every(Cadence.DAY)
            .addHolders(Part.of(Period.parse("2026")))
            .build());
    assertRefused(
        "past-figures.must-have-each-period-once",
        () -> PastFigures.of(List.of(past("2025", 1), past("2025", 2))));
  }

  @Test
  void pastFiguresAreEqualWhateverTheirOrder() {
    PastFigures one = PastFigures.of(List.of(past("2024", 1), past("2025", 2)));
    PastFigures other = PastFigures.of(List.of(past("2025", 2), past("2024", 1)));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(PastFigures.none());
    assertThat(one.all())
        .extracting(PastFigures.Past::period)
        .containsExactly(Period.parse("2024"), Period.parse("2025"));
  }
}
