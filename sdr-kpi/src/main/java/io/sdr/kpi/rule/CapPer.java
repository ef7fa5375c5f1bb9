package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To what a cap applies. */
public enum CapPer {
  /** To all that the rule earns in the period. */
  @JsonProperty("period")
  PERIOD,
  /** To what it earns on each deal in the period. */
  @JsonProperty("deal")
  DEAL
}
