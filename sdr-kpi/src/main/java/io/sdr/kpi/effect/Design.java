package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is compared with what. */
public enum Design {
  /** The time after the change with the time before. */
  @JsonProperty("before-after")
  BEFORE_AFTER,
  /** The same, less the change of others who had no new scheme. */
  @JsonProperty("difference-in-differences")
  DIFFERENCE_IN_DIFFERENCES
}
