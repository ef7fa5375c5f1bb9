package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far back a band that reaches the whole reaches, when sales add up over more than the period. */
public enum Rerating {
  /** To the beginning of the period: what was settled before stays as it was. */
  @JsonProperty("period")
  PERIOD,
  /** To the beginning of the span: earlier sales are paid the difference, or it is taken back. */
  @JsonProperty("span")
  SPAN
}
