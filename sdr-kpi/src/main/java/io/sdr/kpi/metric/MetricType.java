package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The twelve types of metrics, told apart by what is counted.
 *
 * <p>Measures of how work goes on (conversion, speed, activity, pipeline) lead: they move first, and can still be changed.
 * Measures of what was sold and earned lag: they are what it is all for, and come too late to act on.
 */
public enum MetricType {
  /** How much was sold, shipped, paid. */
  @JsonProperty("volume")
  VOLUME,
  /** How much against the plan, the past, the potential. */
  @JsonProperty("plan")
  PLAN,
  /** At what price and margin. */
  @JsonProperty("profitability")
  PROFITABILITY,
  /** How many deals, how large, of what. */
  @JsonProperty("deal-economics")
  DEAL_ECONOMICS,
  /** How well stages turn into the next. */
  @JsonProperty("conversion")
  CONVERSION,
  /** How fast leads, stages and deals move. */
  @JsonProperty("speed")
  SPEED,
  /** How much work was done. */
  @JsonProperty("activity")
  ACTIVITY,
  /** Whether there is enough to come, whether it is real, whether it was foreseen. */
  @JsonProperty("pipeline")
  PIPELINE,
  /** Who is new, and at what cost. */
  @JsonProperty("acquisition")
  ACQUISITION,
  /** Who stays and grows. */
  @JsonProperty("retention")
  RETENTION,
  /** Whether it was paid, and in time. */
  @JsonProperty("cash")
  CASH,
  /** How well, by which rules, with what skill. */
  @JsonProperty("quality")
  QUALITY;

  /** Whether such a measure moves before results do. */
  public boolean isLeading() {
    return this == CONVERSION || this == SPEED || this == ACTIVITY || this == PIPELINE;
  }

  /** Whether such a measure is a result. */
  public boolean isLagging() {
    return this == VOLUME || this == PLAN || this == PROFITABILITY || this == DEAL_ECONOMICS;
  }
}
