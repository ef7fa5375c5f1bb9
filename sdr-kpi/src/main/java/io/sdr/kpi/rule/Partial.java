package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of an amount that is agreed for a period, for someone who was there on some of its days only. */
public enum Partial {
  /** One day in the department is enough for all of it. */
  @JsonProperty("full")
  FULL,
  /** It is paid in proportion to the calendar days on which the person was there and not away without pay. */
  @JsonProperty("by-days")
  BY_DAYS
}
