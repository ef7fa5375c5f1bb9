package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of a goal down to the day and the person: step after step each goal is divided, and its parts by the next step. A
 * goal of somebody who is not there all the time is divided over time by the days on which that person is. A goal that a step
 * over time would not cut, such as that of a week of which a month has but a day, is left whole by it and divided by the next.
 *
 * <p>JSON is the list of steps.
 *
 * @param steps from the top down, at least one
 */
public record CascadeLadder(@JsonValue ImmutableList<CascadeStep> steps) {
  private static final String NOBODY = "nobody-to-divide-among";

  /** Makes a ladder. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CascadeLadder {
    Refusal.unless(!steps.isEmpty(), "cascade-ladder.must-have-steps");
  }

  /** The given steps from the top down. */
  public static CascadeLadder of(CascadeStep... steps) {
    return new CascadeLadder(ImmutableList.copyOf(steps));
  }

  /**
   * The goal with everything below it.
   *
   * @return undefined, with the reason, where one goal cannot be divided, or nobody belongs to it ({@code
   *     nobody-to-divide-among})
   */
  public Measured<GoalTree> descend(Goal goal, Trace trace) {
    return below(goal, ImmutableList.of(), steps, trace);
  }

  /** The tree of a goal that these parts share, from the top down. */
  private static Measured<GoalTree> below(
      Goal goal, ImmutableList<Part> above, List<CascadeStep> steps, Trace trace) {
    if (steps.isEmpty()) {
      return Measured.of(GoalTree.of(goal));
    }
    CascadeStep step = steps.get(0);
    if (step.leavesWhole(goal)) {
      return below(goal, above, steps.subList(1, steps.size()), trace);
    }
    ImmutableList<Part> parts = step.partsOf(goal, above);
    if (parts.isEmpty()) {
      trace.step("cascade").given("assigned", goal.target()).given("parts", 0).fails(NOBODY);
      return Measured.undefined(NOBODY);
    }
    return step.rule()
        .cascade(goal, parts, trace)
        .flatMap(cascade -> below(cascade, parts, above, steps.subList(1, steps.size()), trace));
  }

  private static Measured<GoalTree> below(
      Cascade cascade,
      List<Part> among,
      ImmutableList<Part> above,
      List<CascadeStep> steps,
      Trace trace) {
    ImmutableMap<String, Part> byName = Maps.uniqueIndex(among, Part::name);
    List<GoalTree> parts = new ArrayList<>();
    for (Cascade.Share share : cascade.shares()) {
      ImmutableList<Part> line = ImmutableList.<Part>builder()
          .addAll(above)
          .addAll(Optional.ofNullable(byName.get(share.part())).stream().toList())
          .build();
      Measured<GoalTree> tree = below(share.goal(), line, steps, trace);
      if (!tree.isDefined()) {
        return tree;
      }
      tree.value().ifPresent(parts::add);
    }
    return Measured.of(GoalTree.of(cascade, parts));
  }
}
