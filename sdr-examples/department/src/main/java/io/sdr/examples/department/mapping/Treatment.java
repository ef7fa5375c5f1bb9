package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a row with something unusual about it that one trade lives with and another does not. */
public enum Treatment {
  /** The row is set aside, with a warning. */
  @JsonProperty("set-aside")
  SET_ASIDE,
  /** The row is used; one note says how many such rows there were. */
  @JsonProperty("note")
  NOTE
}
