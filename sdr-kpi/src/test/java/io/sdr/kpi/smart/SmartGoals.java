package io.sdr.kpi.smart;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Control;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.workload.PathStep;
import io.sdr.kpi.workload.SellingPath;
import io.sdr.kpi.workload.WorkTime;
import io.sdr.kpi.workload.Workload;
import io.sdr.kpi.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A sound goal, and everything there is to know about it. */
public final class SmartGoals {
  public static final PersonId ANNA = PersonId.of("anna");
  public static final GoalId ID = GoalId.of("anna-Q2");

  private SmartGoals() {}

  public static Goal goal() {
    return Goal.builder()
        .id(ID)
        .person(ANNA)
        .metric(Metrics.dealsWon())
        .period(Period.parse("2026-Q2"))
        .target(Figure.of(100))
        .baseline(new Baseline(Period.parse("2025-Q2"), Figure.of(90)))
        .addCheckpoints(
            LocalDate.parse("2026-04-30"),
            LocalDate.parse("2026-05-15"),
            LocalDate.parse("2026-05-29"))
        .parent(GoalId.of("team-Q2"))
        .weight(Percent.of("40"))
        .control(new Control("crm", Cadence.WEEK, PersonId.of("head")))
        .words("Win 100 deals in the second quarter")
        .build();
  }

  public static Goal with(String target) {
    return Goal.builder().from(goal()).target(Figure.of(new BigDecimal(target))).build();
  }

  public static Goal parent() {
    return Goal.builder()
        .id(GoalId.of("team-Q2"))
        .person(PersonId.of("head"))
        .metric(Metrics.dealsWon())
        .period(Period.parse("2026-Q2"))
        .target(Figure.of(300))
        .baseline(new Baseline(Period.parse("2025-Q2"), Figure.of(250)))
        .build();
  }

  public static List<Figure> figures(long... numbers) {
    return LongStream.of(numbers).mapToObj(Figure::of).toList();
  }

  /** Hours for 100 deals: a hundred times what one takes. */
  public static Workload workload(String hoursEachDay) {
    SellingPath path = SellingPath.builder()
        .hoursPerDeal(BigDecimal.valueOf(2))
        .addSteps(PathStep.of("meetings", Percent.of("50"), "1"))
        .build();
    return Workloads.of(path, Figure.of(100), WorkTime.of(50, hoursEachDay));
  }

  public static Circumstances known() {
    return Circumstances.builder()
        .asOf(LocalDate.parse("2026-03-20"))
        .goals(Goals.of(List.of(goal(), parent())))
        .addTopGoals(GoalId.of("team-Q2"))
        .addPeople(ANNA, PersonId.of("head"))
        .objectsInScope(40)
        .better(Direction.HIGHER)
        .reading(Figure.of(88))
        .addSources("crm", "telephony")
        .history(figures(80, 90, 95, 100, 105, 110, 120, 130))
        .peers(figures(70, 85, 95, 105, 115, 125))
        .workload(workload("10"))
        .hoursOfAllGoals(BigDecimal.valueOf(450))
        .hoursThere(BigDecimal.valueOf(500))
        .trend(new Trend(Figure.of(95), BigDecimal.TEN))
        .controlled(Percent.of("70"))
        .shortestDays(60)
        .longestDays(366)
        .calendar(WorkingCalendar.mondayToFriday())
        .addKpiTree(new KpiLink(Metrics.dealsWon(), Metrics.revenue()))
        .addPriorities(new Priority("Revenue first", new Aim(Metrics.revenue(), Direction.HIGHER)))
        .build();
  }

  public static Circumstances.Builder knowing() {
    return Circumstances.builder().from(known());
  }

  public static Circumstances withGoals(Goal... goals) {
    return knowing().goals(Goals.of(Arrays.asList(goals))).build();
  }
}
