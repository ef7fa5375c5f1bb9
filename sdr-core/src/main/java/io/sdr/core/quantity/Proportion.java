package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many: a share that remembers its sample. Proportions of disjoint samples merge by adding.
 *
 * @param hits how many had the property, 0 to {@code trials}
 * @param trials how many were looked at
 */
public record Proportion(long hits, long trials) {
  /** Below this sample the counts say more than the percentage. */
  public static final int SMALL_SAMPLE = 10;

  /** The standard normal quantile of 97.5 %, so that 2.5 % lie beyond either bound. */
  private static final double QUANTILE = 1.959963984540054;

  private static final int INTERVAL_DECIMALS = 6;

  /** Makes a proportion. */
  public Proportion {
    Refusal.unless(
        0 <= hits && hits <= trials, "proportion.must-have-hits-within-trials", hits, trials);
  }

  /** So many hits in so many trials. */
  public static Proportion of(long hits, long trials) {
    return new Proportion(hits, trials);
  }

  /** Both samples taken together. */
  public Proportion plus(Proportion other) {
    return new Proportion(Math.addExact(hits, other.hits), Math.addExact(trials, other.trials));
  }

  /** The share of hits to 34 digits; undefined when nothing was looked at. */
  public Measured<Percent> share() {
    return trials == 0
        ? Measured.undefined("no-sample")
        : Measured.of(Percent.ofFraction(
            Decimals.quotient(BigDecimal.valueOf(hits), BigDecimal.valueOf(trials))));
  }

  /**
   * The 95 % Wilson score interval of the share, to a ten-thousandth of a percentage point; undefined when nothing was
   * looked at.
   *
   * <p>Source: Wilson (1927); recommended for small samples by Brown, Cai and DasGupta (2001). Computed here because
   * libraries count trials in 31 bits, which the merged sample of a large company exceeds.
   */
  public Measured<Interval> interval() {
    if (trials == 0) {
      return Measured.undefined("no-sample");
    }
    double n = trials;
    double share = hits / n;
    double spread = QUANTILE * QUANTILE / n;
    double centre = (share + spread / 2) / (1 + spread);
    double reach = QUANTILE / (1 + spread) * Math.sqrt((share * (1 - share) + spread / 4) / n);
    return Measured.of(
        new Interval("wilson", Percent.of("95"), bound(centre - reach), bound(centre + reach)));
  }

  /** Whether the sample is too small for the share to mean much. */
  @JsonIgnore
  public boolean isSmall() {
    return trials < SMALL_SAMPLE;
  }

  private static Percent bound(double fraction) {
    return Percent.ofFraction(
        BigDecimal.valueOf(fraction).setScale(INTERVAL_DECIMALS, RoundingMode.HALF_EVEN));
  }

  /**
   * Where the true share lies.
   *
   * @param method how the interval was made, a stable name
   * @param level how often such an interval holds the true share
   * @param low the lower bound
   * @param high the upper bound
   */
  public record Interval(String method, Percent level, Percent low, Percent high) {}
}
