package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a goal of nothing is kept. It cannot be divided by; systems disagree, so it is declared. */
public enum ZeroGoal {
  /** That is not known. */
  @JsonProperty("undefined")
  UNDEFINED,
  /** Not at all. */
  @JsonProperty("missed")
  MISSED,
  /** Wholly. */
  @JsonProperty("met")
  MET
}
