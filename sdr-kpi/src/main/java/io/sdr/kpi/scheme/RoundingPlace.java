package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where in a statement amounts are rounded. The place decides about cents. */
public enum RoundingPlace {
  /** What every single sale earns is rounded by itself; lines and total are sums of rounded amounts. */
  @JsonProperty("sale")
  SALE,
  /** Every line is rounded by itself; the total is the sum of rounded lines. */
  @JsonProperty("line")
  LINE,
  /** Exact lines are added and the total is rounded once; cents are then shared out so that the lines sum to it. */
  @JsonProperty("total")
  TOTAL
}
