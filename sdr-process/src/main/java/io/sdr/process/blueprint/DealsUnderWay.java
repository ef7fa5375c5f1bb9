package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of deals under way when a pipeline changes. */
public enum DealsUnderWay {
  /** They stay in the version that they are in; only deals that begin later go by the new one. */
  @JsonProperty("keep")
  KEEP,
  /** They go on in the new version from its first day on, in the stage that theirs became. */
  @JsonProperty("move")
  MOVE
}
