package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What kind of KPI it is, as far as a card must know.
 *
 * @param timing whether it tells what will come or what came
 * @param controllable whether the person can change it by their own work
 */
@JsonPropertyOrder({"timing", "controllable"})
public record KpiNature(Timing timing, boolean controllable) {
  /** When a KPI speaks. */
  public enum Timing {
    /** Before the result: conversion, speed, activity, pipeline. */
    @JsonProperty("leading")
    LEADING,
    /** After it: revenue, plan attainment, margin, deals. */
    @JsonProperty("lagging")
    LAGGING
  }
}
