package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which entry of a card of rates holds where several fit. */
public enum Selection {
  /** The first in the order of the card. */
  @JsonProperty("first")
  FIRST,
  /**
   * The one that says most exactly what was sold: a variant before a product, a product before a category, a narrower
   * category before a wider one, anything else before everything; equals in the order of the card.
   */
  @JsonProperty("most-specific")
  MOST_SPECIFIC
}
