package io.sdr.examples.department.goals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.examples.department.rules.GoalPlanning;
import io.sdr.kpi.cascade.CascadeLadder;
import io.sdr.kpi.cascade.CascadeStep;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.cascade.Part;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.smart.Circumstances;
import io.sdr.kpi.tracking.DayFact;
import io.sdr.kpi.tracking.DayPlan;
import io.sdr.kpi.tracking.GoalTrack;
import io.sdr.kpi.workload.WorkTime;
import io.sdr.kpi.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the goal of the year is divided, and the goals of a month are judged and followed. */
public final class GoalDesk {
  private final GoalPlanning planning;
  private final WorkingCalendar calendar;
  private final Department department;
  private final Period month;
  private final AgreedGoals agreed;
  private final DayBook book;
  private final Past past;

  /**
   * A desk for a month.
   *
   * @param agreed all goals
   * @param book what was decided up to the end of the month
   */
  public GoalDesk(
      GoalPlanning planning,
      WorkingCalendar calendar,
      Department department,
      Period month,
      Goals agreed,
      DayBook book) {
    this.planning = planning;
    this.calendar = calendar;
    this.department = department;
    this.month = month;
    this.book = book;
    this.past = new Past(book.monthsBefore(), department, calendar);
    this.agreed = new AgreedGoals(planning, department, month, agreed, past);
  }

  /** Whether a period is one month, which is what planning comes down to. */
  public static boolean isMonth(Period period) {
    return Cadence.MONTH.periodOf(period.start()).equals(period);
  }

  /** The goals of the month. */
  public MonthPlan plan() {
    Explained<Measured<GoalTree>> overTime = Explained.of(
        "month.plan.over-time",
        Detail.FULL,
        trace -> planning.overTime().descend(planning.goal(), trace));
    Explained<Measured<GoalTree>> amongPeople = amongPeople(overTime.value());
    Goals known = agreed.with(overTime.value());
    LocalDate lookedAt = lookedAt();
    return new MonthPlan(
        month,
        overTime,
        reached(),
        amongPeople,
        lookedAt,
        agreed.all().stream()
            .map(goal -> followed(goal, amongPeople.value(), known, lookedAt))
            .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableMap<Period, Figure> reached() {
    ImmutableMap.Builder<Period, Figure> reached = ImmutableMap.builder();
    book.quarterSoFar()
        .forEach((period, sheet) ->
            Past.reached(planning.goal(), sheet).ifPresent(figure -> reached.put(period, figure)));
    return reached.buildOrThrow();
  }

  private Explained<Measured<GoalTree>> amongPeople(Measured<GoalTree> overTime) {
    Measured<Goal> ofMonth = overTime.flatMap(year -> year.walk()
        .filter(goal -> goal.period().equals(month))
        .findFirst()
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("month-not-planned")));
    return Explained.of("month.plan.among-people", Detail.FULL, trace -> {
      ofMonth.undefined().ifPresent(trace::fails);
      return ofMonth.flatMap(goal -> sellers().isEmpty()
          ? Measured.undefined("nobody-to-divide-among")
          : CascadeLadder.of(
                  CascadeStep.among(sellers(), planning.amongPeople()),
                  CascadeStep.over(Cadence.DAY, planning.overDays()))
              .descend(goal, trace));
    });
  }

  private ImmutableList<Part> sellers() {
    return department.peopleDuring(month).stream()
        .map(Person::id)
        .filter(this::sells)
        .map(person -> Part.builder()
            .from(Part.of(department, person, month))
            .scope(Scope.OWN)
            .build())
        .collect(ImmutableList.toImmutableList());
  }

  private boolean sells(PersonId person) {
    return department.placementsDuring(person, month).stream()
        .anyMatch(placement -> planning.roles().contains(placement.role()));
  }

  private FollowedGoal followed(
      Goal goal, Measured<GoalTree> plan, Goals known, LocalDate lookedAt) {
    Optional<GoalTree> own = plan.value()
        .filter(tree -> goal.scope() == Scope.OWN)
        .flatMap(tree -> tree.parts().stream()
            .filter(part -> part.goal().person().equals(goal.person()))
            .findFirst());
    Optional<Explained<Measured<Workload>>> work = work(goal);
    ImmutableList<DayFact> days = days(goal, lookedAt);
    Explained<GoalTrack> track = Explained.of(
        "month.plan.track",
        Detail.FULL,
        trace -> planning.tracker().track(goal, dayPlan(own), days, lookedAt, trace));
    return new FollowedGoal(
        goal,
        own.map(part -> part.goal().target()).or(() -> ofThoseBelow(goal, plan)),
        work,
        planning.judge().judge(goal, circumstances(goal, known, work)),
        track,
        planning.alerts().stream()
            .map(alert -> alert.look(track.value()))
            .collect(ImmutableList.toImmutableList()),
        days);
  }

  /** What the plan has for those whom the owner of a team's goal leads, and who sell. */
  private Optional<Figure> ofThoseBelow(Goal goal, Measured<GoalTree> plan) {
    return plan.value().stream()
        .filter(tree -> goal.scope() != Scope.OWN)
        .flatMap(tree -> tree.parts().stream())
        .map(GoalTree::goal)
        .filter(part -> isLed(part.person(), goal))
        .map(Goal::target)
        .reduce((one, other) ->
            one.withNumber(one.number().orElseThrow().add(other.number().orElseThrow())));
  }

  /** Whether a person counts for a goal on the last day of the month on which they are there. */
  private boolean isLed(PersonId person, Goal goal) {
    boolean isOwner = person.equals(goal.person()) && goal.scope() == Scope.OWN_AND_TEAM;
    return isOwner
        || Streams.findLast(department.placementsDuring(person, month).stream())
            .flatMap(placement -> month.within(placement.dates()))
            .map(there -> department.reportingLine(person, there.lastDay()))
            .filter(line -> line.contains(goal.person()))
            .isPresent();
  }

  private Circumstances circumstances(
      Goal goal, Goals known, Optional<Explained<Measured<Workload>>> work) {
    Circumstances.Builder circumstances = Circumstances.builder()
        .asOf(month.start())
        .goals(known)
        .people(department.peopleDuring(month).stream().map(Person::id).toList())
        .better(planning.goal().direction())
        .history(past.of(goal))
        .peers(past.ofPeers(goal))
        .workload(work.flatMap(taken -> taken.value().value()))
        .controlled(planning.controlled())
        .calendar(calendar);
    planning.goal().id().ifPresent(circumstances::addTopGoals);
    planning.control().ifPresent(control -> circumstances.addSources(control.source()));
    return circumstances.build();
  }

  private Optional<Explained<Measured<Workload>>> work(Goal goal) {
    int days = department.placementsDuring(goal.person(), month).stream()
        .map(Placement::dates)
        .flatMap(dates -> month.within(dates).stream())
        .mapToInt(there -> calendar.workedDays(there.dates()))
        .sum();
    return planning
        .path()
        .filter(path -> goal.scope() == Scope.OWN && days > 0)
        .map(path -> Explained.of(
            "month.plan.work",
            Detail.FULL,
            trace -> path.workloadOf(
                goal.target(),
                new WorkTime(
                    days,
                    planning.hoursADay().map(hours -> hours.multiply(BigDecimal.valueOf(days)))),
                trace)));
  }

  private DayPlan dayPlan(Optional<GoalTree> own) {
    return own.filter(tree -> tree.assigned().number().orElseThrow().signum() > 0)
        .map(tree -> DayPlan.of(tree.parts().stream().map(GoalTree::goal).toList(), calendar))
        .orElseGet(() -> DayPlan.byWorkingDays(month, calendar));
  }

  private ImmutableList<DayFact> days(Goal goal, LocalDate lookedAt) {
    return month.dates().stream()
        .filter(day -> !day.isAfter(lookedAt))
        .flatMap(day -> Past.reached(goal, book.on(day)).stream()
            .filter(figure -> figure.number().orElseThrow().signum() != 0)
            .map(figure -> new DayFact(day, figure)))
        .collect(ImmutableList.toImmutableList());
  }

  private LocalDate lookedAt() {
    List<LocalDate> worked = month.dates().stream().filter(calendar::isWorked).toList();
    if (worked.isEmpty()) {
      return month.lastDay();
    }
    int over = planning
        .lookedAtAfter()
        .fraction()
        .multiply(BigDecimal.valueOf(worked.size()))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
    return worked.get(Math.max(over, 1) - 1);
  }
}
