package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which person.
 *
 * @param text the identifier as the host knows it
 */
public record PersonId(@JsonValue String text) implements Comparable<PersonId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonId {
    Refusal.unless(!text.isBlank(), "person-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static PersonId of(String text) {
    return new PersonId(text);
  }

  @Override
  public int compareTo(PersonId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
