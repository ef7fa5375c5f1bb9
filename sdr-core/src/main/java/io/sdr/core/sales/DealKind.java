package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * What kind of sale: new business, a renewal, an expansion.
 *
 * @param text the name as the host knows it
 */
public record DealKind(@JsonValue String text) implements Comparable<DealKind> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DealKind {
    Refusal.unless(!text.isBlank(), "deal-kind.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static DealKind of(String text) {
    return new DealKind(text);
  }

  @Override
  public int compareTo(DealKind other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
