package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the outcome of a step follows from what stands in the step, so that anyone can do it again. */
public enum Operation {
  /** The outcome is a fact or an agreement; nothing was computed. */
  @JsonProperty("given")
  GIVEN,
  /** The outcomes of the steps added; a step without an outcome adds nothing. */
  @JsonProperty("sum")
  SUM,
  /**
   * The first input that is a number multiplied by the second, a percentage as a fraction. Of two amounts there is no
   * product, and the outcome of one is in its currency.
   */
  @JsonProperty("product")
  PRODUCT,
  /** The first input multiplied by the second and divided by the third: a share in proportion. */
  @JsonProperty("prorated")
  PRORATED,
  /** The first input divided by the second. */
  @JsonProperty("quotient")
  QUOTIENT,
  /** The first input less the second. */
  @JsonProperty("difference")
  DIFFERENCE,
  /** The outcome of the last step that has one. */
  @JsonProperty("same")
  SAME,
  /** The outcome of the last step, rounded as the inputs {@code decimals} and {@code mode} say. */
  @JsonProperty("rounded")
  ROUNDED,
  /** The rule states its outcome; its arithmetic is not written down here. */
  @JsonProperty("stated")
  STATED,
  /** A condition of the rule did not hold, so there is no outcome. */
  @JsonProperty("not-applied")
  NOT_APPLIED
}
