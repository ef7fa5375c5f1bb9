package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the place of a finding is. */
public enum Found {
  /** The two sides of the example are next to each other, or the place is written in the scheme. */
  @JsonProperty("exactly")
  EXACTLY,
  /** The example is a true one, found by trying; the place lies somewhere between its sides, and there may be a worse one. */
  @JsonProperty("by-search")
  BY_SEARCH
}
