package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what a metric is said. */
public enum MetricUnit {
  /** Money, in the currency of the tally. */
  @JsonProperty("money")
  MONEY,
  /** Money for each calendar day. */
  @JsonProperty("money-per-day")
  MONEY_PER_DAY,
  /** Hundredths of a whole. */
  @JsonProperty("percent")
  PERCENT,
  /** Hundredths between two shares, such as a net promoter score. */
  @JsonProperty("points")
  POINTS,
  /** Things that are counted, or units of goods. */
  @JsonProperty("pieces")
  PIECES,
  /** So many times as much. */
  @JsonProperty("times")
  TIMES,
  /** A number from −1 to 1, such as agreement over chance. */
  @JsonProperty("coefficient")
  COEFFICIENT,
  /** Minutes. */
  @JsonProperty("minutes")
  MINUTES,
  /** Calendar days. */
  @JsonProperty("days")
  DAYS,
  /** Months. */
  @JsonProperty("months")
  MONTHS
}
