package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where numbers of deals, meetings and calls are rounded up to whole ones. */
public enum WholeSteps {
  /** At each step, and the next step starts from the whole number: half a meeting is not held. */
  @JsonProperty("each-step")
  EACH_STEP,
  /** Only in the result; the next step starts from the exact number: over many periods halves add up. */
  @JsonProperty("at-the-end")
  AT_THE_END
}
