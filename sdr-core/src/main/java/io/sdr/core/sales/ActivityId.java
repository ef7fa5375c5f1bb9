package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which activity.
 *
 * @param text the identifier as the host knows it
 */
public record ActivityId(@JsonValue String text) implements Comparable<ActivityId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActivityId {
    Refusal.unless(!text.isBlank(), "activity-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ActivityId of(String text) {
    return new ActivityId(text);
  }

  @Override
  public int compareTo(ActivityId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
