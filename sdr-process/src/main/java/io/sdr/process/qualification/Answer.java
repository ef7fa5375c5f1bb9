package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is known about a criterion. */
public enum Answer {
  /** It is met. */
  @JsonProperty("yes")
  YES,
  /** It is not met. */
  @JsonProperty("no")
  NO,
  /** Nobody knows; which is not no. */
  @JsonProperty("unknown")
  UNKNOWN
}
