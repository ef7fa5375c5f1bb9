package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which payment.
 *
 * @param text the identifier as the host knows it
 */
public record PaymentId(@JsonValue String text) implements Comparable<PaymentId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PaymentId {
    Refusal.unless(!text.isBlank(), "payment-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static PaymentId of(String text) {
    return new PaymentId(text);
  }

  @Override
  public int compareTo(PaymentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
