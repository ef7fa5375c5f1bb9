package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Numbers of one kind, described by exact decimals. The order in which they came does not matter.
 *
 * <p>JSON is the list of numbers in rising order.
 */
public final class Sample {
  private static final BigDecimal TO_NORMAL = new BigDecimal("1.4826");

  private final ImmutableList<BigDecimal> rising;

  private Sample(ImmutableList<BigDecimal> rising) {
    this.rising = rising;
  }

  /** A sample of the given numbers. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Sample of(List<BigDecimal> values) {
    return new Sample(
        values.stream().map(Decimals::computed).sorted().collect(ImmutableList.toImmutableList()));
  }

  /** The numbers in rising order. */
  @JsonValue
  public ImmutableList<BigDecimal> rising() {
    return rising;
  }

  /** How many. */
  public long n() {
    return rising.size();
  }

  /** All of them added up. */
  public BigDecimal sum() {
    return rising.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The mean to 34 digits; undefined ({@code no-sample}) when there are no numbers. */
  public Measured<BigDecimal> mean() {
    return rising.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.quotient(sum(), BigDecimal.valueOf(n())));
  }

  /** The middle number, or the mean of the two in the middle; undefined ({@code no-sample}) when there are none. */
  public Measured<BigDecimal> median() {
    return rising.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.computed(rising
            .get((rising.size() - 1) / 2)
            .add(rising.get(rising.size() / 2))
            .multiply(new BigDecimal("0.5"))));
  }

  /**
   * The number that a share of all numbers does not exceed.
   *
   * @param share from 0 % to 100 %
   * @param method what lies between two numbers
   * @return undefined ({@code no-sample}) when there are no numbers
   */
  public Measured<BigDecimal> quantile(Percent share, QuantileMethod method) {
    Refusal.unless(
        !share.isNegative() && share.compareTo(Percent.HUNDRED) <= 0,
        "sample.must-have-quantile-of-a-share",
        share);
    return rising.isEmpty()
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.computed(method.quantile(rising, share.fraction())));
  }

  /**
   * The median of the distances from the median: a measure of spread that single odd numbers do not move.
   *
   * @return undefined ({@code no-sample}) when there are no numbers
   */
  public Measured<BigDecimal> medianDeviation() {
    return median()
        .flatMap(middle -> Sample.of(
                rising.stream().map(value -> value.subtract(middle).abs()).toList())
            .median());
  }

  /**
   * The {@linkplain #medianDeviation() median deviation} times 1.4826, which estimates the standard deviation of numbers that
   * are normally distributed but for a few odd ones.
   *
   * @return undefined ({@code no-sample}) when there are no numbers
   */
  public Measured<BigDecimal> robustDeviation() {
    return medianDeviation().map(deviation -> Decimals.computed(deviation.multiply(TO_NORMAL)));
  }

  /**
   * The variance, dividing by one less than there are numbers; undefined ({@code too-few-values}) with fewer than two.
   */
  public Measured<BigDecimal> variance() {
    return rising.size() < 2 ? Measured.undefined("too-few-values") : mean().map(this::variance);
  }

  private BigDecimal variance(BigDecimal mean) {
    return Decimals.quotient(powers(mean, 2), BigDecimal.valueOf(n() - 1));
  }

  /**
   * The coefficient of variation: the standard deviation as a share of the mean.
   *
   * @return undefined with fewer than two numbers ({@code too-few-values}) or a mean that is not positive ({@code
   *     mean-not-positive})
   */
  public Measured<Percent> variation() {
    return variance()
        .flatMap(variance -> mean()
            .flatMap(mean -> mean.signum() > 0
                ? Measured.of(Percent.ofFraction(Distributions.rounded(
                    variance.sqrt(MathContext.DECIMAL128).divide(mean, MathContext.DECIMAL128))))
                : Measured.undefined("mean-not-positive")));
  }

  /**
   * How lopsided the numbers lie around their mean: negative with a long tail below, positive with one above. The adjusted
   * Fisher-Pearson coefficient, {@code n / ((n − 1)(n − 2)) · Σ((x − x̄) / s)³}; source: Joanes and Gill, <em>Comparing
   * measures of sample skewness and kurtosis</em> (1998).
   *
   * @return rounded to six decimals; undefined with fewer than three numbers ({@code too-few-values}) or where all are the
   *     same ({@code no-variation})
   */
  public Measured<BigDecimal> skewness() {
    return rising.size() < 3 ? Measured.undefined("too-few-values") : moments(this::skewness);
  }

  /**
   * Whether the numbers may come from two groups: the bimodality coefficient after Sarle, {@code (skewness² + 1) divided by
   * kurtosis}, both adjusted for small samples. An even spread has 5/9; more suggests two peaks, or a long tail, less one
   * peak. Source: SAS Institute, <em>SAS/STAT user's guide</em>, the CLUSTER procedure; Pfister and others, <em>Good things
   * peak in pairs</em> (2013).
   *
   * @return rounded to six decimals; undefined with fewer than four numbers ({@code too-few-values}) or where all are the
   *     same ({@code no-variation})
   */
  public Measured<BigDecimal> bimodality() {
    return rising.size() < 4
        ? Measured.undefined("too-few-values")
        : moments((mean, variance) -> {
          BigDecimal skewness = skewness(mean, variance);
          return Decimals.quotient(skewness.pow(2).add(BigDecimal.ONE), kurtosis(mean, variance));
        });
  }

  private Measured<BigDecimal> moments(BinaryOperator<BigDecimal> ofMeanAndVariance) {
    return mean()
        .flatMap(mean -> variance()
            .flatMap(variance -> variance.signum() == 0
                ? Measured.undefined("no-variation")
                : Measured.of(Distributions.rounded(ofMeanAndVariance.apply(mean, variance)))));
  }

  private BigDecimal skewness(BigDecimal mean, BigDecimal variance) {
    return Decimals.quotient(
        powers(mean, 3).multiply(BigDecimal.valueOf(n())),
        BigDecimal.valueOf(n() - 1)
            .multiply(BigDecimal.valueOf(n() - 2))
            .multiply(variance.multiply(variance.sqrt(MathContext.DECIMAL128))));
  }

  /** That of a normal distribution is near 3 where there are many numbers. */
  private BigDecimal kurtosis(BigDecimal mean, BigDecimal variance) {
    return Decimals.quotient(
        powers(mean, 4).multiply(BigDecimal.valueOf(n())).multiply(BigDecimal.valueOf(n() + 1)),
        BigDecimal.valueOf(n() - 1)
            .multiply(BigDecimal.valueOf(n() - 2))
            .multiply(BigDecimal.valueOf(n() - 3))
            .multiply(variance.pow(2)));
  }

  private BigDecimal powers(BigDecimal mean, int exponent) {
    return rising.stream()
        .map(value -> value.subtract(mean).pow(exponent))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Gini's coefficient: 0 when all have the same, {@code (n − 1)/n} when one has everything.
   *
   * <p>{@code Σ(2i − n − 1)·xᵢ / (n·Σx)} over the numbers in rising order, counted from 1.
   *
   * @return undefined when a number is negative ({@code negative-values}) or all are zero ({@code nothing-to-share})
   */
  public Measured<BigDecimal> gini() {
    return shared().map(sum -> {
      BigDecimal weighted = BigDecimal.ZERO;
      for (int i = 0; i < rising.size(); i++) {
        weighted = weighted.add(rising.get(i).multiply(BigDecimal.valueOf(2L * i + 1 - n())));
      }
      return Decimals.computed(Decimals.quotient(weighted, sum.multiply(BigDecimal.valueOf(n()))));
    });
  }

  /**
   * What the largest have of everything. Where so many percent are no whole number of them, the next one counts in part,
   * so that the share of equals is their number.
   *
   * @param largest which part of all is called the largest, from nothing to everything
   * @return undefined when a number is negative ({@code negative-values}) or all are zero ({@code nothing-to-share})
   */
  public Measured<Percent> shareOfLargest(Percent largest) {
    Refusal.unless(
        !largest.isNegative() && largest.compareTo(Percent.HUNDRED) <= 0,
        "sample.must-have-a-part-within-the-whole",
        largest);
    return shared().map(sum -> {
      BigDecimal places = largest.fraction().multiply(BigDecimal.valueOf(n()));
      BigDecimal held = BigDecimal.ZERO;
      for (BigDecimal value : rising.reverse()) {
        BigDecimal part = places.min(BigDecimal.ONE).max(BigDecimal.ZERO);
        held = held.add(value.multiply(part));
        places = places.subtract(BigDecimal.ONE);
      }
      return Percent.ofFraction(Decimals.quotient(held, sum));
    });
  }

  private Measured<BigDecimal> shared() {
    if (!rising.isEmpty() && rising.get(0).signum() < 0) {
      return Measured.undefined("negative-values");
    }
    BigDecimal sum = sum();
    return sum.signum() == 0 ? Measured.undefined("nothing-to-share") : Measured.of(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that && rising.equals(that.rising);
  }

  @Override
  public int hashCode() {
    return rising.hashCode();
  }

  @Override
  public String toString() {
    return rising.toString();
  }
}
