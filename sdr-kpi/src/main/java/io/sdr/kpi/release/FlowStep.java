package io.sdr.kpi.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A step on the way from a sale to the money for it. */
public enum FlowStep {
  /** Goods or work were delivered. */
  @JsonProperty("shipped")
  SHIPPED,
  /** A bill was issued. */
  @JsonProperty("invoiced")
  INVOICED,
  /** Money came in. */
  @JsonProperty("paid")
  PAID
}
