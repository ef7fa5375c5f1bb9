package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a quantile is that falls between two numbers of a sample. Programs differ here without saying so. */
public enum QuantileMethod {
  /**
   * On the straight line between the two numbers, the smallest being the quantile of nothing and the largest that of
   * everything: type 7 of Hyndman and Fan (1996), the default of most spreadsheets.
   */
  @JsonProperty("linear")
  LINEAR {
    @Override
    BigDecimal quantile(List<BigDecimal> rising, BigDecimal share) {
      BigDecimal place = share.multiply(BigDecimal.valueOf(rising.size() - 1L));
      int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
      BigDecimal low = rising.get(below);
      BigDecimal high = rising.get(Math.min(below + 1, rising.size() - 1));
      return high.subtract(low)
          .multiply(place.subtract(BigDecimal.valueOf(below)))
          .add(low);
    }
  },
  /** The smallest number of the sample that at least such a share does not exceed: type 1, always a number that occurred. */
  @JsonProperty("inverted-cdf")
  INVERTED_CDF {
    @Override
    BigDecimal quantile(List<BigDecimal> rising, BigDecimal share) {
      int numbers = share
          .multiply(BigDecimal.valueOf(rising.size()))
          .setScale(0, RoundingMode.CEILING)
          .intValueExact();
      return rising.get(Math.max(numbers - 1, 0));
    }
  };

  abstract BigDecimal quantile(List<BigDecimal> rising, BigDecimal share);
}
