package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which way more is sold. */
public enum Selling {
  /** One sale grows, by the smallest unit of the currency. */
  @JsonProperty("one-sale")
  ONE_SALE,
  /** Ever more typical sales are made. */
  @JsonProperty("more-sales")
  MORE_SALES
}
