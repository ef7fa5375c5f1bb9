package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Which days count for more when two curves are compared. */
public enum RankWeight {
  /** All alike: best where one group ends faster at every age; Mantel (1966). */
  @JsonProperty("log-rank")
  LOG_RANK {
    @Override
    BigDecimal of(long atRisk, BigDecimal there) {
      return BigDecimal.ONE;
    }
  },
  /** By how many are at risk, so that early days count for more; Gehan (1965). */
  @JsonProperty("wilcoxon")
  WILCOXON {
    @Override
    BigDecimal of(long atRisk, BigDecimal there) {
      return BigDecimal.valueOf(atRisk);
    }
  },
  /** By the square root of how many are at risk; Tarone and Ware (1977). */
  @JsonProperty("tarone-ware")
  TARONE_WARE {
    @Override
    BigDecimal of(long atRisk, BigDecimal there) {
      return BigDecimal.valueOf(atRisk).sqrt(MathContext.DECIMAL128);
    }
  },
  /** By the share that is still there, so that early days count for more however many are censored; Peto and Peto (1972). */
  @JsonProperty("peto")
  PETO {
    @Override
    BigDecimal of(long atRisk, BigDecimal there) {
      return there;
    }
  };

  /**
   * The weight of a day.
   *
   * @param atRisk how many of both groups could end then
   * @param there {@code Π (1 − ended / (at risk + 1))} up to this day
   */
  abstract BigDecimal of(long atRisk, BigDecimal there);

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
