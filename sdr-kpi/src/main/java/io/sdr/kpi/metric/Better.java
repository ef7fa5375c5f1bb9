package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a metric is better. */
public enum Better {
  /** More. */
  @JsonProperty("higher")
  HIGHER,
  /** Less. */
  @JsonProperty("lower")
  LOWER,
  /** What lies in a band that is agreed on: too much is as bad as too little. */
  @JsonProperty("in-band")
  IN_BAND
}
