package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a KPI that cannot be read does to the others. Undefined is not zero, so it is declared. */
public enum MissingKpi {
  /** The whole card is undefined. */
  @JsonProperty("undefined")
  UNDEFINED,
  /** It counts as nothing reached: as if zero percent had been attained. */
  @JsonProperty("nothing")
  NOTHING,
  /** Its weight goes to the others in proportion to theirs. */
  @JsonProperty("redistributed")
  REDISTRIBUTED
}
