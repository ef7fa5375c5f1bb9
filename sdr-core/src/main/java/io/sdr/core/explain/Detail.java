package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a calculation is written down. */
public enum Detail {
  /** Nothing: only the result. */
  @JsonProperty("none")
  NONE,
  /** The result and the parts it is directly made of. */
  @JsonProperty("totals")
  TOTALS,
  /** Every step. */
  @JsonProperty("full")
  FULL
}
