package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the shares of a stage chain are estimated from stays of which some last. */
public enum ChainEstimate {
  /**
   * From the stays that ended alone. Quick ways out of a stage are over-represented while slow ones last still.
   */
  @JsonProperty("ended-stays")
  ENDED_STAYS,
  /**
   * From all stays, those that last being there still: the share of each way out is that of Aalen and Johansen by the longest
   * stay that was seen, what has not ended by then being shared out alike.
   */
  @JsonProperty("all-stays")
  ALL_STAYS
}
