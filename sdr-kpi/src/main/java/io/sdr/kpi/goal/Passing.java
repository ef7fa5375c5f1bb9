package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a goal its parts are given. */
public enum Passing {
  /** A share each: amounts and counts add up. A percentage does not, and is passed as it is all the same. */
  @JsonProperty("divided")
  DIVIDED,
  /** The same target each: of an average, a duration or a score there are no shares. */
  @JsonProperty("as-it-is")
  AS_IT_IS
}
