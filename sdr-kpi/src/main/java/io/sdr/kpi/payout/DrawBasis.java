package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which pay an advance fills up. */
public enum DrawBasis {
  /** All pay, a salary included: nobody gets less than the draw. */
  @JsonProperty("all-pay")
  ALL_PAY,
  /** Variable pay alone: fixed pay comes on top of the draw. */
  @JsonProperty("variable-pay")
  VARIABLE_PAY
}
