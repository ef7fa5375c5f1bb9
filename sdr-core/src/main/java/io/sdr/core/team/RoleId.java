package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which role: seller, head of department.
 *
 * @param text the identifier as the host knows it
 */
public record RoleId(@JsonValue String text) implements Comparable<RoleId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RoleId {
    Refusal.unless(!text.isBlank(), "role-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static RoleId of(String text) {
    return new RoleId(text);
  }

  @Override
  public int compareTo(RoleId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
