package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Of which pay a cap withholds what exceeds it, where sales of its span are paid out at different times. What is paid in the
 * end is the same; the time is not.
 */
public enum Withholds {
  /** Of what is not due yet, before anything that is: people get soonest what the cap leaves them. */
  @JsonProperty("due-last")
  DUE_LAST,
  /** Of the sales booked last, as if no sale paid once the cap was reached; pay of a period as a whole comes after all sales. */
  @JsonProperty("booked-last")
  BOOKED_LAST,
  /** Of everything that was earned in the period in which the cap was reached, in proportion. */
  @JsonProperty("all-alike")
  ALL_ALIKE
}
