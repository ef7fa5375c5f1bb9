package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a deal may enter a pipeline. */
public enum Entry {
  /** At the first stage only. */
  @JsonProperty("first-stage")
  FIRST_STAGE,
  /** At any stage, because not every deal is known from its beginning. */
  @JsonProperty("any-stage")
  ANY_STAGE
}
