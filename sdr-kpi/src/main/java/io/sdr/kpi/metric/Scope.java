package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose facts count. */
public enum Scope {
  /** The person's own. */
  @JsonProperty("own")
  OWN,
  /** Those of everyone below the person in the reporting line on the day of the fact, without the person's own. */
  @JsonProperty("team")
  TEAM,
  /** The person's own and those of everyone below. */
  @JsonProperty("own-and-team")
  OWN_AND_TEAM
}
