package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which return of goods or money.
 *
 * @param text the identifier as the host knows it
 */
public record ReturnId(@JsonValue String text) implements Comparable<ReturnId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReturnId {
    Refusal.unless(!text.isBlank(), "return-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ReturnId of(String text) {
    return new ReturnId(text);
  }

  @Override
  public int compareTo(ReturnId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
