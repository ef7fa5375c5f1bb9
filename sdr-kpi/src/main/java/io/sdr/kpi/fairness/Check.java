package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was checked. */
public enum Check {
  /** Whether a group is selected at least four fifths as often as the one selected most often. */
  @JsonProperty("adverse-impact")
  ADVERSE_IMPACT,
  /** Whether a group is selected less or more often than chance alone explains. */
  @JsonProperty("selection-difference")
  SELECTION_DIFFERENCE,
  /** How far the mean pay of a group is from that of another. */
  @JsonProperty("pay-gap-mean")
  PAY_GAP_MEAN,
  /** How far the median pay of a group is from that of another. */
  @JsonProperty("pay-gap-median")
  PAY_GAP_MEDIAN,
  /** How a group is spread over the quarters of pay. */
  @JsonProperty("pay-quartiles")
  PAY_QUARTILES,
  /** How far the pay of a group is from that of another, other things being equal. */
  @JsonProperty("adjusted-pay-gap")
  ADJUSTED_PAY_GAP,
  /** Whether a sound share of people reaches the quota. */
  @JsonProperty("attainment-spread")
  ATTAINMENT_SPREAD,
  /** Whether attainment depends on the potential of the territory. */
  @JsonProperty("attainment-by-potential")
  ATTAINMENT_BY_POTENTIAL,
  /** Whether small, middle and large territories attain alike. */
  @JsonProperty("attainment-by-size")
  ATTAINMENT_BY_SIZE,
  /** Whether quotas follow potential. */
  @JsonProperty("quota-by-potential")
  QUOTA_BY_POTENTIAL,
  /** Whether incentives follow performance. */
  @JsonProperty("pay-for-performance")
  PAY_FOR_PERFORMANCE,
  /** Whether something is in fewer hands than what it should follow. */
  @JsonProperty("concentration")
  CONCENTRATION,
  /** Whether everyone gets a fair number of leads. */
  @JsonProperty("leads-per-head")
  LEADS_PER_HEAD,
  /** Whether who sold more also made more of the leads. */
  @JsonProperty("results-by-flow")
  RESULTS_BY_FLOW,
  /** How much of pay was adjusted by hand. */
  @JsonProperty("adjustment-share")
  ADJUSTMENT_SHARE,
  /** Whether adjustments by hand go one way. */
  @JsonProperty("adjustment-sign")
  ADJUSTMENT_SIGN,
  /** Whether the same facts pay the same under another name. */
  @JsonProperty("identity-swap")
  IDENTITY_SWAP,
  /** Whether individual terms that the scheme does not declare change pay. */
  @JsonProperty("undeclared-terms")
  UNDECLARED_TERMS
}
