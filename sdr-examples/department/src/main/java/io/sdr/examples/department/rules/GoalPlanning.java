package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.cascade.CascadeLadder;
import io.sdr.kpi.cascade.CascadeRule;
import io.sdr.kpi.goal.Control;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.smart.SmartJudge;
import io.sdr.kpi.tracking.AlertRule;
import io.sdr.kpi.tracking.Tracker;
import io.sdr.kpi.workload.SellingPath;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** How the goal of the year comes down to people and days, is judged and is followed. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "goal",
  "overTime",
  "roles",
  "amongPeople",
  "overDays",
  "control",
  "checkpoints",
  "path",
  "hoursADay",
  "controlled",
  "judge",
  "tracker",
  "alerts",
  "lookedAtAfter"
})
public abstract class GoalPlanning {
  GoalPlanning() {}

  /** Starts planning. */
  public static Builder builder() {
    return new Builder();
  }

  /** The goal of the year. */
  public abstract Goal goal();

  /** How it is divided over time, down to months. */
  public abstract CascadeLadder overTime();

  /** In which roles people sell. */
  public abstract ImmutableSet<RoleId> roles();

  /** How a month is divided among them. */
  public abstract CascadeRule amongPeople();

  /** How a month of a person is divided over its days. */
  public abstract CascadeRule overDays();

  /** How all goals are measured. */
  public abstract Optional<Control> control();

  /** How often it is looked at whether a goal is on its way; not before its end where nothing is said. */
  public abstract Optional<Cadence> checkpoints();

  /** How selling goes; what work a goal takes is not known without. */
  public abstract Optional<SellingPath> path();

  /** How many hours of a working day there are for selling. */
  public abstract Optional<BigDecimal> hoursADay();

  /** How much of what a goal asks for is in its owner's hands; not known unless said. */
  public abstract Optional<Percent> controlled();

  /** What is held for a sound goal. */
  @Value.Default
  public SmartJudge judge() {
    return SmartJudge.usual();
  }

  /** How goals are followed. */
  @Value.Default
  public Tracker tracker() {
    return Tracker.usual();
  }

  /** When someone should look at a goal. */
  public abstract ImmutableList<AlertRule> alerts();

  /** How much of the working days of a month is over when goals are looked at; half of them unless said otherwise. */
  @Value.Default
  public Percent lookedAtAfter() {
    return Percent.of("50");
  }

  @Value.Check
  void check() {
    Refusal.unless(
        lookedAtAfter().points().signum() > 0 && lookedAtAfter().compareTo(Percent.HUNDRED) <= 0,
        "goal-planning.must-look-within-the-month",
        lookedAtAfter());
    Refusal.unless(!roles().isEmpty(), "goal-planning.must-name-roles");
    Refusal.unless(
        hoursADay().stream().allMatch(hours -> hours.signum() >= 0),
        "goal-planning.must-not-have-negative-hours");
  }

  /** Builds planning. */
  public static final class Builder extends ImmutableGoalPlanning.Builder {
    Builder() {}
  }
}
