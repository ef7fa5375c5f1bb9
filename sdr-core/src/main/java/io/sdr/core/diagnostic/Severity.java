package io.sdr.core.diagnostic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a problem matters. */
public enum Severity {
  /** Worth knowing: something was read in a way the author may not expect. */
  @JsonProperty("note")
  NOTE,
  /** A piece of the input was set aside; the result stands without it. */
  @JsonProperty("warning")
  WARNING,
  /** There is no result that could be trusted. */
  @JsonProperty("error")
  ERROR
}
