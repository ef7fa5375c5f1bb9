package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of what exceeds a cap. */
public enum Excess {
  /** It is never paid. */
  @JsonProperty("lost")
  LOST,
  /** It is paid later, as far as later spans leave room under the cap. */
  @JsonProperty("carried")
  CARRIED
}
