package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of parts whose time is over when a goal is corrected. */
public enum Elapsed {
  /** They stay as they were, and the rest of the new target is divided among the others: nobody is asked for more in the past. */
  @JsonProperty("kept")
  KEPT,
  /** They are divided again like the others: the new target is what it should have been from the start. */
  @JsonProperty("divided-again")
  DIVIDED_AGAIN
}
