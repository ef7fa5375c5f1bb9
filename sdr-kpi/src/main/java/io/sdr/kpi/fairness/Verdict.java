package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a check comes to. */
public enum Verdict {
  /** Enough was looked at, and it keeps within the threshold. */
  @JsonProperty("fair")
  FAIR,
  /** There is too little to say; this is not the same as fair. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** It is beyond the threshold: someone should look. */
  @JsonProperty("flagged")
  FLAGGED
}
