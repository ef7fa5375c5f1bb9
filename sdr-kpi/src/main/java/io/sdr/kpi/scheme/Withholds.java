package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Of which pay a cap withholds what exceeds it, where sales of its span are paid out at different times. What is paid in the
 * end is the same; the time is not. What a cap gives back, as it carries it over or as sales of its span came back, it gives back
 * in the opposite order, or of all alike; other caps look at it as pay of the period in which it is given back.
 */
public enum Withholds {
  /** Of what is not due yet, before anything that is: people get soonest what the cap leaves them. */
  @JsonProperty("due-last")
  DUE_LAST,
  /**
   * Of the sales of the period in which the cap was reached that were booked last, as if no sale paid from then on; pay of a
   * period as a whole comes after all sales.
   */
  @JsonProperty("booked-last")
  BOOKED_LAST,
  /** Of everything that was earned in the period in which the cap was reached, in proportion. */
  @JsonProperty("all-alike")
  ALL_ALIKE
}
