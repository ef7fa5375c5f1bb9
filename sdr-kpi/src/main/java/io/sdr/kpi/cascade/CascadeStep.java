package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The parts into which a goal is divided.
   *
   * @param above the names of the parts that it is, and is in
   */
  ImmutableList<Part> partsOf(Goal goal, Set<String> above) {
    return every()
        .map(cadence -> Part.over(goal.period(), cadence).stream()
            .map(part -> Part.builder()
                .from(part)
                .history(past().inSeasonOf(part.period()))
                .build())
            .collect(ImmutableList.toImmutableList()))
        .orElseGet(() -> holders().stream()
            .filter(holder ->
                holder.within().isEmpty() || above.contains(holder.within().get()))
            .map(holder -> Part.builder().from(holder).period(goal.period()).build())
            .collect(ImmutableList.toImmutableList()));
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
