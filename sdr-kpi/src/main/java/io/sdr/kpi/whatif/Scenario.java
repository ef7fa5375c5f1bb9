package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scheme.MotivationScheme;

/**
 * A variation of a scheme under a name.
 *
 * @param name what it is called in comparisons
 * @param scheme the scheme so varied
 */
@JsonPropertyOrder({"name", "scheme"})
public record Scenario(String name, MotivationScheme scheme) {
  /** Names a variation. */
  public Scenario {
    Refusal.unless(!name.isBlank(), "scenario.must-have-a-name");
  }
}
