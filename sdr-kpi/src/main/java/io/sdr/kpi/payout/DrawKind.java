package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of an advance that was not earned. */
public enum DrawKind {
  /** It is owed, and recovered from what is earned later. */
  @JsonProperty("recoverable")
  RECOVERABLE,
  /** It is a guarantee: nothing is owed. */
  @JsonProperty("non-recoverable")
  NON_RECOVERABLE
}
