package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** At which open stages a decided deal may be opened again. */
public enum Reopening {
  /** At each of them, if it meets what all stages before ask of deals that leave them, as if it came along them. */
  @JsonProperty("meeting-exits")
  MEETING_EXITS,
  /** At those up to the furthest that it had reached before, by the log that the request brings along; nothing is asked there. */
  @JsonProperty("up-to-furthest")
  UP_TO_FURTHEST
}
