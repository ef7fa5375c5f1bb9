package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a version of a scheme stands in its life. */
public enum SchemeState {
  /** Being written; binds nobody. */
  @JsonProperty("draft")
  DRAFT,
  /** Shown to those concerned, to be heard. */
  @JsonProperty("proposed")
  PROPOSED,
  /** Decided, with the day from which it holds. */
  @JsonProperty("agreed")
  AGREED,
  /** Given up before it was agreed. */
  @JsonProperty("withdrawn")
  WITHDRAWN
}
