package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rate of a band applies to once the band is reached. */
public enum Reach {
  /** Only the part inside the band: marginal, or graduated. */
  @JsonProperty("slice")
  SLICE,
  /** Everything from the first unit on: retroactive, or cliff. */
  @JsonProperty("whole")
  WHOLE
}
