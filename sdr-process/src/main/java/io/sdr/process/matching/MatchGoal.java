package io.sdr.process.matching;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes a matching a good one. In either case as many leads as can be are given to somebody first. */
public enum MatchGoal {
  /** As high a sum as can be: worths, margins, chances. */
  @JsonProperty("highest")
  HIGHEST,
  /** As low a sum as can be: costs, distances, waiting times. */
  @JsonProperty("lowest")
  LOWEST
}
