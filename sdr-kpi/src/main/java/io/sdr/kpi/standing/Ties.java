package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which place those have who score the same. Systems disagree, so it is declared; it is never a matter of order. */
public enum Ties {
  /** The first of the places that they fill; the next place after them is left out: 1, 2, 2, 4. */
  @JsonProperty("competition")
  COMPETITION,
  /** The first of the places that they fill; no place is left out: 1, 2, 2, 3. */
  @JsonProperty("dense")
  DENSE,
  /** The mean of the places that they fill: 1, 2.5, 2.5, 4. */
  @JsonProperty("mean")
  MEAN
}
