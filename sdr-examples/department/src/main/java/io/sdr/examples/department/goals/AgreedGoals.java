package io.sdr.examples.department.goals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.examples.department.rules.GoalPlanning;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was agreed for a month towards the goal of the year. An export knows who, what, when and how much; whose goal each serves,
 * from where it starts and how it is controlled is the same for all.
 */
final class AgreedGoals {
  private final GoalPlanning planning;
  private final Department department;
  private final Period month;
  private final Goals exported;
  private final Past past;
  private final ImmutableList<Goal> all;

  AgreedGoals(
      GoalPlanning planning, Department department, Period month, Goals exported, Past past) {
    this.planning = planning;
    this.department = department;
    this.month = month;
    this.exported = exported;
    this.past = past;
    this.all = department.peopleDuring(month).stream()
        .map(Person::id)
        .flatMap(this::of)
        .map(this::completed)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Goal> all() {
    return all;
  }

  /** The goals of the month, with those of the year that it serves. */
  Goals with(Measured<GoalTree> overTime) {
    return Goals.of(Stream.concat(
            all.stream(), overTime.value().stream().flatMap(GoalTree::walk).filter(this::isAnother))
        .toList());
  }

  private boolean isAnother(Goal goal) {
    return all.stream()
        .noneMatch(one -> one.person().equals(goal.person())
            && one.scope() == goal.scope()
            && one.period().equals(goal.period()));
  }

  private Stream<Goal> of(PersonId person) {
    return exported.of(person, month).stream()
        .filter(goal -> goal.metric().equals(planning.goal().metric()));
  }

  private Goal completed(Goal goal) {
    return Goal.builder()
        .from(goal)
        .id(goal.id().or(() -> Optional.of(idOf(goal))))
        .parent(goal.parent().or(() -> parentOf(goal)))
        .baseline(goal.baseline().or(() -> past.before(goal)))
        .control(goal.control().or(planning::control))
        .checkpoints(goal.checkpoints().isEmpty() ? checkpoints() : goal.checkpoints())
        .build();
  }

  private GoalId idOf(Goal goal) {
    return GoalId.of(month + "/" + goal.person().text() + "/" + goal.scope());
  }

  private Optional<GoalId> parentOf(Goal goal) {
    return goal.person().equals(planning.goal().person())
        ? planning.goal().id()
        : Streams.findLast(department.placementsDuring(goal.person(), month).stream())
            .flatMap(placement -> placement.manager())
            .flatMap(manager -> of(manager).findFirst())
            .map(above -> above.id().orElseGet(() -> idOf(above)));
  }

  private ImmutableList<LocalDate> checkpoints() {
    return planning.checkpoints().stream()
        .flatMap(every -> PeriodSequence.of(every, month).periods().stream())
        .map(Period::lastDay)
        .filter(month::contains)
        .collect(ImmutableList.toImmutableList());
  }
}
