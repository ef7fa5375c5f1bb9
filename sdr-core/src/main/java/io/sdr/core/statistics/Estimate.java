package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that a sample suggests, and how far off it may be.
 *
 * @param method how it was estimated, a stable name
 * @param n how many values it rests on
 * @param value the number, rounded to six decimals like all others here
 * @param standardError how far such estimates scatter
 * @param degreesOfFreedom how many values are left to judge the scatter by; absent where the normal distribution is
 *     used
 * @param level how often such an interval holds the true number
 * @param low the lower bound of the interval
 * @param high the upper bound of the interval
 * @param p the probability of at least such a number, either way, where the true one is zero
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "method",
  "n",
  "value",
  "standardError",
  "degreesOfFreedom",
  "level",
  "low",
  "high",
  "p"
})
public record Estimate(
    String method,
    long n,
    BigDecimal value,
    BigDecimal standardError,
    Optional<BigDecimal> degreesOfFreedom,
    Percent level,
    BigDecimal low,
    BigDecimal high,
    BigDecimal p) {
  /** Makes an estimate. */
  public Estimate {
    value = Decimals.computed(value);
    standardError = Decimals.computed(standardError);
    degreesOfFreedom = degreesOfFreedom.map(Decimals::computed);
    low = Decimals.computed(low);
    high = Decimals.computed(high);
    p = Decimals.computed(p);
    Refusal.unless(low.compareTo(high) <= 0, "estimate.must-have-bounds-in-order", low, high);
    check(level);
  }

  static void check(Percent level) {
    Refusal.unless(
        !level.isNegative() && level.compareTo(Percent.HUNDRED) < 0,
        "estimate.must-have-a-level-below-everything",
        level);
  }

  /** The estimate with an interval of Student's distribution; without scatter it is exactly what it is. */
  static Estimate of(
      String method,
      long n,
      BigDecimal value,
      BigDecimal variance,
      BigDecimal degreesOfFreedom,
      Percent level) {
    check(level);
    BigDecimal error = variance.sqrt(MathContext.DECIMAL128);
    BigDecimal rounded = Distributions.rounded(value);
    if (error.signum() == 0) {
      return exact(method, n, rounded, degreesOfFreedom, level);
    }
    BigDecimal reach = Distributions.reachOfStudent(level, degreesOfFreedom).multiply(error);
    return new Estimate(
        method,
        n,
        rounded,
        Distributions.rounded(error),
        Optional.of(Distributions.rounded(degreesOfFreedom)),
        level,
        Distributions.rounded(value.subtract(reach)),
        Distributions.rounded(value.add(reach)),
        Distributions.beyondStudent(value.divide(error, MathContext.DECIMAL128), degreesOfFreedom));
  }

  private static Estimate exact(
      String method, long n, BigDecimal value, BigDecimal degreesOfFreedom, Percent level) {
    return new Estimate(
        method,
        n,
        value,
        BigDecimal.ZERO,
        Optional.of(degreesOfFreedom),
        level,
        value,
        value,
        value.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  /**
   * The mean of what a sample stands for, by Student's distribution ({@code student-t}).
   *
   * @param level how often the interval holds the true mean, such as 95 %
   * @return undefined with fewer than two values ({@code too-few-values})
   */
  public static Measured<Estimate> ofMean(Sample sample, Percent level) {
    return sample
        .variance()
        .map(variance -> ofMean(sample.n(), sample.mean().value().orElseThrow(), variance, level));
  }

  /**
   * The same, of a sample that was added up and is not at hand.
   *
   * @param n how many values there are; at least two
   * @param mean their mean
   * @param variance their variance, dividing by one less than there are values
   * @param level how often the interval holds the true mean, such as 95 %
   */
  public static Estimate ofMean(long n, BigDecimal mean, BigDecimal variance, Percent level) {
    Refusal.unless(n >= 2, "estimate.must-rest-on-two-values", n);
    return of(
        "student-t",
        n,
        mean,
        Decimals.quotient(variance, BigDecimal.valueOf(n)),
        BigDecimal.valueOf(n - 1),
        level);
  }

  /**
   * How much larger the mean behind one sample is than the mean behind another, which is independent of it, by Welch's
   * method (1947), which does not take their variances to be equal ({@code welch-t}).
   *
   * @param level how often the interval holds the true difference, such as 95 %
   * @return undefined with fewer than two values on either side ({@code too-few-values})
   */
  public static Measured<Estimate> ofDifference(Sample one, Sample other, Percent level) {
    return one.variance()
        .flatMap(
            first -> other.variance().map(second -> difference(one, first, other, second, level)));
  }

  private static Estimate difference(
      Sample one, BigDecimal variance, Sample other, BigDecimal otherVariance, Percent level) {
    BigDecimal first = Decimals.quotient(variance, BigDecimal.valueOf(one.n()));
    BigDecimal second = Decimals.quotient(otherVariance, BigDecimal.valueOf(other.n()));
    BigDecimal both = first.add(second);
    BigDecimal divisor = Decimals.quotient(first.pow(2), BigDecimal.valueOf(one.n() - 1))
        .add(Decimals.quotient(second.pow(2), BigDecimal.valueOf(other.n() - 1)));
    return of(
        "welch-t",
        one.n() + other.n(),
        one.mean().value().orElseThrow().subtract(other.mean().value().orElseThrow()),
        both,
        divisor.signum() == 0
            ? BigDecimal.valueOf(one.n() + other.n() - 2)
            : Decimals.quotient(both.pow(2), divisor),
        level);
  }

  /**
   * The sum of some shares less the sum of others, all of samples that are independent: one less another is a difference,
   * two less two a difference of differences.
   *
   * <p>Interval and probability after Price and Bonett (2004), who add two hits and two misses in all, an equal part to each
   * sample ({@code price-bonett}); for two shares this is the interval of Agresti and Caffo (2000). The value itself is
   * that of the shares as they are.
   *
   * @param level how often the interval holds the true number, such as 95 %
   * @return undefined when a sample is empty ({@code no-sample})
   */
  public static Measured<Estimate> ofShares(
      List<Proportion> added, List<Proportion> taken, Percent level) {
    check(level);
    List<Proportion> all = Stream.concat(added.stream(), taken.stream()).toList();
    if (all.isEmpty() || all.stream().anyMatch(one -> one.trials() == 0)) {
      return Measured.undefined("no-sample");
    }
    BigDecimal extra = Decimals.quotient(BigDecimal.valueOf(2), BigDecimal.valueOf(all.size()));
    BigDecimal error = all.stream()
        .map(one -> variance(one, extra))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .sqrt(MathContext.DECIMAL128);
    BigDecimal centre = sum(added, extra).subtract(sum(taken, extra));
    BigDecimal reach = Distributions.reachOfNormal(level).multiply(error);
    return Measured.of(new Estimate(
        "price-bonett",
        all.stream().mapToLong(Proportion::trials).reduce(0, Math::addExact),
        Distributions.rounded(sum(added, BigDecimal.ZERO).subtract(sum(taken, BigDecimal.ZERO))),
        Distributions.rounded(error),
        Optional.empty(),
        level,
        Distributions.rounded(centre.subtract(reach)),
        Distributions.rounded(centre.add(reach)),
        Distributions.beyondNormal(centre.divide(error, MathContext.DECIMAL128))));
  }

  private static BigDecimal sum(List<Proportion> shares, BigDecimal extra) {
    return shares.stream().map(one -> share(one, extra)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal share(Proportion one, BigDecimal extra) {
    return Decimals.quotient(BigDecimal.valueOf(one.hits()).add(extra), cases(one, extra));
  }

  private static BigDecimal cases(Proportion one, BigDecimal extra) {
    return BigDecimal.valueOf(one.trials()).add(extra).add(extra);
  }

  private static BigDecimal variance(Proportion one, BigDecimal extra) {
    BigDecimal share = share(one, extra);
    return Decimals.quotient(share.multiply(BigDecimal.ONE.subtract(share)), cases(one, extra));
  }

  /** Whether chance alone would do this less often than {@code level}. */
  public boolean isBelow(Percent level) {
    return p.compareTo(level.fraction()) < 0;
  }

  /** What a difference of logarithms means for the things themselves: {@code e^value − 1}, as a share. */
  public Percent relativeChange() {
    return relative(value);
  }

  /** The lower bound of the {@linkplain #relativeChange() relative change}. */
  public Percent lowestRelativeChange() {
    return relative(low);
  }

  /** The upper bound of the {@linkplain #relativeChange() relative change}. */
  public Percent highestRelativeChange() {
    return relative(high);
  }

  private static Percent relative(BigDecimal logarithm) {
    return Percent.ofFraction(
        Distributions.rounded(Distributions.exp(logarithm).subtract(BigDecimal.ONE)));
  }
}
