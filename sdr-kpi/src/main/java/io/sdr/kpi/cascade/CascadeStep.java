package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One step down a ladder: every goal of the step above is cut by time, or divided among those who belong to it. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"rule", "every", "past", "holders"})
public abstract class CascadeStep {
  CascadeStep() {}

  /** A step from longer periods to shorter ones. */
  public static CascadeStep over(Cadence every, CascadeRule rule) {
    return builder().every(every).rule(rule).build();
  }

  /** A step from longer periods to shorter ones, with what was reached in the past. */
  public static CascadeStep over(Cadence every, PastFigures past, CascadeRule rule) {
    return builder().every(every).past(past).rule(rule).build();
  }

  /**
   * A step among holders, such as from the company to its teams, or from each team to its people.
   *
   * @param holders with the part above that each is {@linkplain Part#within() within}; their own periods do not matter: each goal
   *     that is divided brings its own
   */
  public static CascadeStep among(List<Part> holders, CascadeRule rule) {
    return builder().holders(holders).rule(rule).build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** How each goal is divided. */
  public abstract CascadeRule rule();

  /** Into which periods, for a step over time. */
  public abstract Optional<Cadence> every();

  /** What was reached in the past, for a step over time; figures of the same season are the history of a part. */
  @Value.Default
  public PastFigures past() {
    return PastFigures.none();
  }

  /** Among whom, for a step among holders. */
  public abstract ImmutableList<Part> holders();

  /** Whether it goes over time and does not cut the period of a goal. */
  boolean leavesWhole(Goal goal) {
    return every()
        .filter(cadence -> Part.over(goal.period(), cadence).size() == 1)
        .isPresent();
  }

  /**
   * The parts into which a goal is divided.
   *
   * @param above the parts that it is, and is in, from the top down
   */
  ImmutableList<Part> partsOf(Goal goal, List<Part> above) {
    return every()
        .map(cadence -> Part.over(goal.period(), cadence).stream()
            .map(part -> inTime(part, above))
            .collect(ImmutableList.toImmutableList()))
        .orElseGet(() -> holders().stream()
            .filter(holder -> holder.within().isEmpty()
                || above.stream().anyMatch(part -> holder.within().get().equals(part.name())))
            .map(holder -> Part.builder().from(holder).period(goal.period()).build())
            .collect(ImmutableList.toImmutableList()));
  }

  /** A part of time, in which the last of those who hold the goal is there as far as it is. */
  private Part inTime(Part part, List<Part> above) {
    Part.Builder inTime = Part.builder().from(part).history(past().inSeasonOf(part.period()));
    Streams.findLast(above.stream().filter(one -> one.person().isPresent()))
        .ifPresent(holder ->
            inTime.joined(holder.joined()).presence(holder.presence()).absence(holder.absence()));
    return inTime.build();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        every().isPresent() == holders().isEmpty(),
        "cascade-step.must-be-over-time-or-among-holders");
  }

  static final class Builder extends ImmutableCascadeStep.Builder {
    Builder() {}
  }
}
