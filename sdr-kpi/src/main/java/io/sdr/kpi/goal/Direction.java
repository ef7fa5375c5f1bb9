package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a metric is better. */
public enum Direction {
  /** More is better: revenue, win rate. Attainment is actual divided by target. */
  @JsonProperty("higher")
  HIGHER,
  /** Less is better: days, discounts. Attainment is target divided by actual. */
  @JsonProperty("lower")
  LOWER
}
