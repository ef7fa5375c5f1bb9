package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the numbers of a column are. */
public enum FigureKind {
  /** Amounts of money. */
  @JsonProperty("money")
  MONEY,
  /** Percentages: 1.2 is {@code 1.2%}. */
  @JsonProperty("percent")
  PERCENT,
  /** Fractions of one: 0.012 is {@code 1.2%}. */
  @JsonProperty("fraction")
  FRACTION,
  /** Counts, days, units. */
  @JsonProperty("number")
  NUMBER
}
