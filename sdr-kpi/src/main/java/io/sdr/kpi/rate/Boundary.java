package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To which band the bound between two bands belongs. Systems and contracts disagree, so every table says it. */
public enum Boundary {
  /** To the band that begins there: who sells exactly the bound has reached the next band. */
  @JsonProperty("lower-inclusive")
  LOWER_INCLUSIVE {
    @Override
    boolean isReached(int levelComparedToBound) {
      return levelComparedToBound >= 0;
    }
  },
  /** To the band that ends there: the next band is reached only by more. */
  @JsonProperty("upper-inclusive")
  UPPER_INCLUSIVE {
    @Override
    boolean isReached(int levelComparedToBound) {
      return levelComparedToBound > 0;
    }
  };

  abstract boolean isReached(int levelComparedToBound);
}
