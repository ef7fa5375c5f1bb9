package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How deals count that have neither passed a stage nor been lost in it. */
public enum OpenDeals {
  /**
   * As undecided: the stage they stand in leaves them out of its conversion. Right when deals that are decided quickly
   * and slowly end alike.
   */
  @JsonProperty("undecided")
  UNDECIDED,
  /** As not passed: conversion is what has come of all that came in. Young deals make it look low. */
  @JsonProperty("not-passed")
  NOT_PASSED
}
