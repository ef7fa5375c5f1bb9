package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which territory: a region, an industry, a list of accounts.
 *
 * @param text the identifier as the host knows it
 */
public record TerritoryId(@JsonValue String text) implements Comparable<TerritoryId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TerritoryId {
    Refusal.unless(!text.isBlank(), "territory-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static TerritoryId of(String text) {
    return new TerritoryId(text);
  }

  @Override
  public int compareTo(TerritoryId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
