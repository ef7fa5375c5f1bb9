package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was decided about a lead once somebody had looked at it. */
public enum LeadVerdict {
  /** Worth a seller's work now: a deal can be opened. */
  @JsonProperty("qualified")
  QUALIFIED,
  /** Not now, perhaps later: kept warm. */
  @JsonProperty("nurture")
  NURTURE,
  /** Not worth work, for a reason that is written down. */
  @JsonProperty("rejected")
  REJECTED,
  /** Undecided: something has to be asked first. */
  @JsonProperty("need-more")
  NEED_MORE
}
