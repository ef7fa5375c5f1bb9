package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import java.util.List;
import java.util.stream.Stream;

/**
 * A goal with the goals that it was divided into, and those with theirs.
 *
 * @param goal the goal
 * @param assigned what its parts sum to; its own target where it was not divided
 * @param parts what it was divided into; nothing at the foot of the ladder
 */
@JsonPropertyOrder({"goal", "assigned", "parts"})
public record GoalTree(Goal goal, Figure assigned, ImmutableList<GoalTree> parts) {
  static GoalTree of(Goal goal) {
    return new GoalTree(goal, goal.target(), ImmutableList.of());
  }

  static GoalTree of(Cascade cascade, List<GoalTree> parts) {
    return new GoalTree(cascade.goal(), cascade.assigned(), ImmutableList.copyOf(parts));
  }

  /** The goal and all below it, each before its parts. */
  public Stream<Goal> walk() {
    return Stream.concat(Stream.of(goal), parts.stream().flatMap(GoalTree::walk));
  }

  /** The goals at the foot: a person's day, say. */
  public ImmutableList<Goal> leaves() {
    return parts.isEmpty()
        ? ImmutableList.of(goal)
        : parts.stream()
            .flatMap(part -> part.leaves().stream())
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * All goals of the tree, to be looked up.
   *
   * @throws io.sdr.core.value.Refusal if a person has two of them for one metric, scope and period, as the holder of a team's
   *     goal who is also one of its people, in the same scope
   */
  public Goals goals() {
    return Goals.of(walk().toList());
  }
}
