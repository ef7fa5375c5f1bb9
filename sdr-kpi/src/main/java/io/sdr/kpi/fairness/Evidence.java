package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what an estimated gap is judged. */
public enum Evidence {
  /** By the gap as it is estimated, however sure: this is how directives and most audits ask. */
  @JsonProperty("effect")
  EFFECT,
  /**
   * By its interval: flagged when all of it lies beyond the threshold, fair when all of it lies within, and unknown in
   * between, so that a small company is not called fair for want of people.
   */
  @JsonProperty("interval")
  INTERVAL
}
