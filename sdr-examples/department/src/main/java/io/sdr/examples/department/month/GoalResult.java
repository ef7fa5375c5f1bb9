package io.sdr.examples.department.month;

import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.goal.Goal;
import java.util.Optional;

/**
 * How far a goal was kept.
 *
 * @param goal the goal
 * @param actual what was measured, or why nothing could be
 * @param attainment the share of the goal, or why there is none
 * @param met whether the goal was met; absent when nothing could be measured
 */
public record GoalResult(
    Goal goal,
    Measured<Figure> actual,
    Explained<Measured<Figure>> attainment,
    Optional<Boolean> met) {}
