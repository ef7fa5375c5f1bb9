package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What it means for a deal to be in a stage. */
public enum StageKind {
  /** The deal is being worked on. */
  @JsonProperty("open")
  OPEN,
  /** The client bought. */
  @JsonProperty("won")
  WON,
  /** The client did not buy. */
  @JsonProperty("lost")
  LOST;

  /** Whether the deal has ended. */
  public boolean isDecided() {
    return this != OPEN;
  }
}
