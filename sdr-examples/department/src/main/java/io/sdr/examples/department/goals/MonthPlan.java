package io.sdr.examples.department.goals;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The goals of a month.
 *
 * @param month the month
 * @param overTime the goal of the year with its quarters and months
 * @param reached what was reached of it so far, in the quarter of the month and its months up to this one
 * @param amongPeople the goal of the month with those of people and their days
 * @param lookedAt the day at whose end goals were looked at
 * @param goals what was agreed, in the order of the department
 */
@JsonPropertyOrder({"month", "overTime", "reached", "amongPeople", "lookedAt", "goals"})
public record MonthPlan(
    Period month,
    Explained<Measured<GoalTree>> overTime,
    ImmutableMap<Period, Figure> reached,
    Explained<Measured<GoalTree>> amongPeople,
    LocalDate lookedAt,
    ImmutableList<FollowedGoal> goals) {
  /** The goal that the plan has for all together in a period. */
  public Optional<Goal> goalOf(Period period) {
    return overTime.value().value().stream()
        .flatMap(GoalTree::walk)
        .filter(goal -> goal.period().equals(period))
        .findFirst();
  }
}
