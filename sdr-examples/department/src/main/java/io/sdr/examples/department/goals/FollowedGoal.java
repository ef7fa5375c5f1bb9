package io.sdr.examples.department.goals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.smart.SmartReport;
import io.sdr.kpi.tracking.Alert;
import io.sdr.kpi.tracking.DayFact;
import io.sdr.kpi.tracking.GoalTrack;
import io.sdr.kpi.workload.Workload;
import java.util.Optional;

/**
 * A goal as it was agreed, judged, and followed.
 *
 * @param goal the goal
 * @param share what the plan of the year has for the person, or for the people below who sell; absent where it has nothing
 * @param work what it takes; absent where it is not known how selling goes, or the goal is not a person's own
 * @param judged what is to be thought of it
 * @param track where it stood
 * @param alerts what someone should look at
 * @param days what was reached day by day
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"goal", "share", "work", "judged", "track", "alerts", "days"})
public record FollowedGoal(
    Goal goal,
    Optional<Figure> share,
    Optional<Explained<Measured<Workload>>> work,
    SmartReport judged,
    Explained<GoalTrack> track,
    ImmutableList<Alert> alerts,
    ImmutableList<DayFact> days) {}
