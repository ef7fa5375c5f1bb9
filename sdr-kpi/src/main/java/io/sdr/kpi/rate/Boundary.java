package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To which band the bound between two bands belongs. Systems and contracts disagree, so every table says it. */
public enum Boundary {
  /** To the band that begins there: who sells exactly the bound has reached the next band. */
  @JsonProperty("lower-inclusive")
  LOWER_INCLUSIVE {
    @Override
    public boolean isReached(int levelComparedToBound) {
      return levelComparedToBound >= 0;
    }
  },
  /** To the band that ends there: the next band is reached only by more. */
  @JsonProperty("upper-inclusive")
  UPPER_INCLUSIVE {
    @Override
    public boolean isReached(int levelComparedToBound) {
      return levelComparedToBound > 0;
    }
  };

  /**
   * Whether a level belongs to the band that begins at a bound.
   *
   * @param levelComparedToBound what comparing the level to the bound gave: negative when it is less, zero when equal
   */
  public abstract boolean isReached(int levelComparedToBound);
}
