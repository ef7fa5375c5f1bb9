package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of what was reached already. */
public enum Reached {
  /**
   * It stays: deals, calls and returns are counted and never taken off, so that a goal ends at no less than it stands at. A day
   * below zero shows that this is not so, and then it is passed over.
   */
  @JsonProperty("stays")
  STAYS,
  /** It may fall, as revenue does of which returns are taken off. */
  @JsonProperty("may-fall")
  MAY_FALL
}
