package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what two leads look like the same people. */
public enum MatchKind {
  /** The same telephone number, however it is written. */
  @JsonProperty("phone")
  PHONE,
  /** The same address of e-mail. */
  @JsonProperty("email")
  EMAIL,
  /** The same name, in whatever order and spelling of capitals: people of one name are many. */
  @JsonProperty("name")
  NAME;

  /** Whether this alone is enough to take two leads for one. */
  public boolean isCertain() {
    return this != NAME;
  }
}
