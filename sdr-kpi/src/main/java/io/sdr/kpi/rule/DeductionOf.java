package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of what percentages are deducted. Systems disagree, so it is declared. */
public enum DeductionOf {
  /** Each of the whole. */
  @JsonProperty("gross")
  GROSS,
  /** Each of what the deductions before it left. */
  @JsonProperty("remainder")
  REMAINDER
}
