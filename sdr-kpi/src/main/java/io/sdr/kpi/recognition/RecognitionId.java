package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which recognition.
 *
 * @param text the identifier as the host knows it
 */
public record RecognitionId(@JsonValue String text) implements Comparable<RecognitionId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RecognitionId {
    Refusal.unless(!text.isBlank(), "recognition-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static RecognitionId of(String text) {
    return new RecognitionId(text);
  }

  @Override
  public int compareTo(RecognitionId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
