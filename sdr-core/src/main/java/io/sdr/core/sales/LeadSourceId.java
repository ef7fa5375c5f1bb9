package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which source of leads: a search engine, a fair, a recommendation.
 *
 * @param text the identifier as the host knows it
 */
public record LeadSourceId(@JsonValue String text) implements Comparable<LeadSourceId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LeadSourceId {
    Refusal.unless(!text.isBlank(), "lead-source-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static LeadSourceId of(String text) {
    return new LeadSourceId(text);
  }

  @Override
  public int compareTo(LeadSourceId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
