package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Why something came back: a refund, a cancellation, a bill never paid.
 *
 * @param text the name as the host knows it
 */
public record ReturnReason(@JsonValue String text) implements Comparable<ReturnReason> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReturnReason {
    Refusal.unless(!text.isBlank(), "return-reason.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ReturnReason of(String text) {
    return new ReturnReason(text);
  }

  @Override
  public int compareTo(ReturnReason other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
