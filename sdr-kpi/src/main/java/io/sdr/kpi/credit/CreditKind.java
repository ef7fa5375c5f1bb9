package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a sale counts for someone. */
public enum CreditKind {
  /** The person sold it, alone or with others: all direct credits and the part of the house are the whole. */
  @JsonProperty("direct")
  DIRECT,
  /** The person helped; counts beside the whole. */
  @JsonProperty("overlay")
  OVERLAY,
  /** The person leads whoever sold it; counts beside the whole. */
  @JsonProperty("roll-up")
  ROLL_UP
}
