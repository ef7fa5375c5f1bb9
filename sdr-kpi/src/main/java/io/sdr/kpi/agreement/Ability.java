package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Map;

/**
 * What was found about one side of the owner's abilities.
 *
 * @param side which side
 * @param finding what was found, in words
 * @param figures the figures behind it, by name
 */
@JsonPropertyOrder({"side", "finding", "figures"})
public record Ability(Side side, String finding, ImmutableSortedMap<String, Figure> figures) {
  /** Makes a finding. */
  public Ability {
    Refusal.unless(!finding.isBlank(), "ability.must-say-what-was-found");
  }

  /** What was found about a side. */
  public static Ability of(Side side, String finding, Map<String, Figure> figures) {
    return new Ability(side, finding, ImmutableSortedMap.copyOf(figures));
  }

  /** The sides that are looked at. */
  public enum Side {
    /** What was reached before. */
    @JsonProperty("history")
    HISTORY,
    /** What the owner can do, and has still to learn. */
    @JsonProperty("skills")
    SKILLS,
    /** What else there is to do, and how many hours are left. */
    @JsonProperty("load")
    LOAD
  }
}
