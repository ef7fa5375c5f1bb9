package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which team, office or branch.
 *
 * @param text the identifier as the host knows it
 */
public record TeamId(@JsonValue String text) implements Comparable<TeamId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TeamId {
    Refusal.unless(!text.isBlank(), "team-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static TeamId of(String text) {
    return new TeamId(text);
  }

  @Override
  public int compareTo(TeamId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
