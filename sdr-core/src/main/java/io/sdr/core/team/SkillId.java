package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which skill: a product line, a trade, a licence to advise.
 *
 * @param text the identifier as the host knows it
 */
public record SkillId(@JsonValue String text) implements Comparable<SkillId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SkillId {
    Refusal.unless(!text.isBlank(), "skill-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static SkillId of(String text) {
    return new SkillId(text);
  }

  @Override
  public int compareTo(SkillId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
