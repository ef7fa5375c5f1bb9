package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;

/**
 * What would help.
 *
 * @param code the stable name of the sentence that says it
 * @param figures its figures by name: the {@code target} to set, the {@code day} to end on
 */
@JsonPropertyOrder({"code", "figures"})
public record Fix(String code, ImmutableMap<String, Figure> figures) {
  static Fix of(String code) {
    return new Fix(code, ImmutableMap.of());
  }

  static Fix of(String code, String name, Figure figure) {
    return new Fix(code, ImmutableMap.of(name, figure));
  }

  /** What would help, in a sentence. */
  public String in(Wording wording) {
    return wording.say(code, figures);
  }
}
