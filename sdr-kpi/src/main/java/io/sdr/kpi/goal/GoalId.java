package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which goal: a name by which other goals refer to it.
 *
 * @param text the identifier as the host knows it
 */
public record GoalId(@JsonValue String text) implements Comparable<GoalId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GoalId {
    Refusal.unless(!text.isBlank(), "goal-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static GoalId of(String text) {
    return new GoalId(text);
  }

  /** The identifier of a part of this goal: {@code sales-2026/2026-Q1}. */
  public GoalId part(String name) {
    return new GoalId(text + "/" + name);
  }

  @Override
  public int compareTo(GoalId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
