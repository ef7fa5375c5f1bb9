package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decides in which band a sale lies. Systems disagree, so it is declared. */
public enum BandBy {
  /** What adds up over the span: each part of a sale lies where the running total is. */
  @JsonProperty("running-total")
  RUNNING_TOTAL,
  /** The deal alone: every deal begins at the first band again. */
  @JsonProperty("deal")
  DEAL,
  /** What had added up before the sale; the whole sale lies there. */
  @JsonProperty("total-before")
  TOTAL_BEFORE,
  /** What has added up with the sale; the whole sale lies there. */
  @JsonProperty("total-after")
  TOTAL_AFTER
}
