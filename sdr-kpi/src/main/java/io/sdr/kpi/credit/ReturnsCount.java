package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When what came back counts against what was credited. Systems disagree by a factor of two and more, so it is declared. */
public enum ReturnsCount {
  /** On the day on which it came back: a negative sale, at the rates of that time. */
  @JsonProperty("on-return")
  ON_RETURN,
  /** On the day of the sale: the period of the sale is settled again, without it. */
  @JsonProperty("on-sale")
  ON_SALE,
  /** Not here: what was paid is taken back by a clawback. */
  @JsonProperty("not-here")
  NOT_HERE
}
