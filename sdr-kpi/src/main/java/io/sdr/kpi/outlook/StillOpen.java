package io.sdr.kpi.outlook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How deals count that have neither reached a stage nor been decided. In no case are they lost. */
public enum StillOpen {
  /**
   * As undecided: they are left out. Right when deals that come on quickly and slowly do so alike; of a young cohort it says
   * little.
   */
  @JsonProperty("undecided")
  UNDECIDED,
  /** As not passed yet: the share is of all that came in, and grows with time. */
  @JsonProperty("not-passed")
  NOT_PASSED
}
