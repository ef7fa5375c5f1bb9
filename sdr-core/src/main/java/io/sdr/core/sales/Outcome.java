package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a deal ended, or that it has not ended yet. */
public enum Outcome {
  /** Still being worked on: neither a success nor a failure. */
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
