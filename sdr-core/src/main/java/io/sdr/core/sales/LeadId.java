package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which lead.
 *
 * @param text the identifier as the host knows it
 */
public record LeadId(@JsonValue String text) implements Comparable<LeadId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LeadId {
    Refusal.unless(!text.isBlank(), "lead-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static LeadId of(String text) {
    return new LeadId(text);
  }

  @Override
  public int compareTo(LeadId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
