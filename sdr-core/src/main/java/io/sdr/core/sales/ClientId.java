package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which client.
 *
 * @param text the identifier as the host knows it
 */
public record ClientId(@JsonValue String text) implements Comparable<ClientId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClientId {
    Refusal.unless(!text.isBlank(), "client-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ClientId of(String text) {
    return new ClientId(text);
  }

  @Override
  public int compareTo(ClientId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
