package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which stage of a pipeline, by the name that people use.
 *
 * @param text the identifier as the host knows it
 */
public record StageId(@JsonValue String text) implements Comparable<StageId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StageId {
    Refusal.unless(!text.isBlank(), "stage-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static StageId of(String text) {
    return new StageId(text);
  }

  @Override
  public int compareTo(StageId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
