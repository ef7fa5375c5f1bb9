package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a value says that no decided lead ever had. */
public enum UnseenValue {
  /** Nothing: the trait is left out, and the shares of the values that were seen sum to one. */
  @JsonProperty("skipped")
  SKIPPED,
  /** That it is rare: one more value is thought of, which nobody had (Laplace). */
  @JsonProperty("counted")
  COUNTED
}
