package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which shipment.
 *
 * @param text the identifier as the host knows it
 */
public record ShipmentId(@JsonValue String text) implements Comparable<ShipmentId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ShipmentId {
    Refusal.unless(!text.isBlank(), "shipment-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ShipmentId of(String text) {
    return new ShipmentId(text);
  }

  @Override
  public int compareTo(ShipmentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
