package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of what exceeds a cap. */
public enum Excess {
  /** It is never paid. */
  @JsonProperty("lost")
  LOST,
  /**
   * It is paid later, as far as later spans leave room under the cap. What is still carried over when the cap is dropped, or when
   * the person leaves, is paid by an adjustment if that is agreed, and otherwise not at all.
   */
  @JsonProperty("carried")
  CARRIED
}
