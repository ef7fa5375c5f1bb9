package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an alert comes to. */
public enum Signal {
  /** Nothing to do. */
  @JsonProperty("quiet")
  QUIET,
  /** There is too little to say; this is not the same as quiet. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** Someone should look. */
  @JsonProperty("raised")
  RAISED
}
