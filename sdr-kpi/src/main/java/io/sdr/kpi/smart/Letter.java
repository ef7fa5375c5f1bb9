package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a letter of SMART asks of a goal. */
public enum Letter {
  /** It says who, what and which way. */
  @JsonProperty("specific")
  SPECIFIC,
  /** It can be measured, and its target can be told from the noise. */
  @JsonProperty("measurable")
  MEASURABLE,
  /** It can be reached, and not without effort. */
  @JsonProperty("achievable")
  ACHIEVABLE,
  /** It serves a larger goal. */
  @JsonProperty("relevant")
  RELEVANT,
  /** Its time suits what is measured. */
  @JsonProperty("timely")
  TIMELY
}
