package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which invoice.
 *
 * @param text the identifier as the host knows it
 */
public record InvoiceId(@JsonValue String text) implements Comparable<InvoiceId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InvoiceId {
    Refusal.unless(!text.isBlank(), "invoice-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static InvoiceId of(String text) {
    return new InvoiceId(text);
  }

  @Override
  public int compareTo(InvoiceId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
