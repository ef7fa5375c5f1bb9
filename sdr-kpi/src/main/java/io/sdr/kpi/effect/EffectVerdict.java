package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a comparison comes to. */
public enum EffectVerdict {
  /** Clearly better than chance alone would make it. */
  @JsonProperty("improved")
  IMPROVED,
  /** Clearly worse than chance alone would make it. */
  @JsonProperty("worsened")
  WORSENED,
  /** No more different than chance alone would make it; this does not show that nothing changed. */
  @JsonProperty("not-clear")
  NOT_CLEAR,
  /** There are too few people to say. */
  @JsonProperty("unknown")
  UNKNOWN
}
