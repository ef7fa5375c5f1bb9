package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a sale earns for which a card has no rate. Nothing agreed is not the same as zero, so it is declared. */
public enum Unmatched {
  /** Nothing. */
  @JsonProperty("nothing")
  NOTHING,
  /** What the whole part earns is undefined then: someone forgot a product. */
  @JsonProperty("undefined")
  UNDEFINED
}
