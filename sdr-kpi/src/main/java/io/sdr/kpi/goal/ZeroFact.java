package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Percent;
import java.util.Optional;

/**
 * What a fact of zero, or below, attains where less is better: the quotient of target and fact has no end there, and yet it is
 * the best that can be. Other facts attain no more than it does, so that a better fact never attains less.
 */
public enum ZeroFact {
  /** Twice the promise, as in the {@code mirror} of a card: half of the target counts twice, and nothing counts more. */
  @JsonProperty("twice")
  TWICE {
    @Override
    Optional<Percent> attained() {
      return Optional.of(Percent.of("200"));
    }
  },
  /** The promise, and no more than that: being better than promised is not counted. */
  @JsonProperty("met")
  MET {
    @Override
    Optional<Percent> attained() {
      return Optional.of(Percent.HUNDRED);
    }
  },
  /** It is undefined ({@code zero-actual}); facts above zero attain their quotient, however large. */
  @JsonProperty("undefined")
  UNDEFINED {
    @Override
    Optional<Percent> attained() {
      return Optional.empty();
    }
  };

  /** What it attains, which is the most that any fact does. */
  abstract Optional<Percent> attained();
}
