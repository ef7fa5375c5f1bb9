package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a statement stands before it is paid. */
public enum ApprovalState {
  /** Computed; may still change. */
  @JsonProperty("draft")
  DRAFT,
  /** Shown to the person, who may ask. */
  @JsonProperty("shown")
  SHOWN,
  /** Approved for payment. */
  @JsonProperty("approved")
  APPROVED,
  /** Paid; never changed. */
  @JsonProperty("paid")
  PAID
}
