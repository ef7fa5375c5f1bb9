package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which deal.
 *
 * @param text the identifier as the host knows it
 */
public record DealId(@JsonValue String text) implements Comparable<DealId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DealId {
    Refusal.unless(!text.isBlank(), "deal-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static DealId of(String text) {
    return new DealId(text);
  }

  @Override
  public int compareTo(DealId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
