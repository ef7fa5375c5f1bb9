package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an amount was posted. */
public enum EntryKind {
  /** Earned, and posted for the first time, in the period in which or within which it was earned. */
  @JsonProperty("earned")
  EARNED,
  /** The difference that a new settlement of an earlier period, or of the same one, makes. */
  @JsonProperty("correction")
  CORRECTION,
  /** Taken back because something sold came back or was never paid. */
  @JsonProperty("clawback")
  CLAWBACK,
  /** Decided by a person, with a reason. */
  @JsonProperty("adjustment")
  ADJUSTMENT,
  /** Withheld by a cap, under the name of the cap; or given back of what the cap withheld. */
  @JsonProperty("withheld")
  WITHHELD
}
