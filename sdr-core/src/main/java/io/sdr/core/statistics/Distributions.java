package io.sdr.core.statistics;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where binary fractions begin and end: decimals go in, the library for distributions computes, rounded decimals come
 * out. No other class of this package mentions them. What other packages need of it is public.
 */
public final class Distributions {
  private static final int DECIMALS = 6;

  /** Small probabilities are told apart further than results are shown. */
  private static final int TAIL_DECIMALS = 12;

  /** Fewer digits than a binary fraction holds, so that its last one, which machines may differ in, is gone. */
  private static final MathContext CERTAIN = new MathContext(14, RoundingMode.HALF_EVEN);

  private Distributions() {}

  /** How probable it is to be at least this far from the middle of the standard normal distribution, either way. */
  static BigDecimal beyondNormal(BigDecimal z) {
    return rounded(2 * NormalDistribution.of(0, 1).survivalProbability(z.abs().doubleValue()));
  }

  /** How probable it is to be at least this far from the middle of Student's distribution, either way. */
  static BigDecimal beyondStudent(BigDecimal t, BigDecimal degreesOfFreedom) {
    return rounded(2
        * TDistribution.of(degreesOfFreedom.doubleValue())
            .survivalProbability(t.abs().doubleValue()));
  }

  /** How probable a value of at least this is under the chi-squared distribution. */
  static BigDecimal beyondChiSquared(BigDecimal value, long degreesOfFreedom) {
    return rounded(
        ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value.doubleValue()));
  }

  /**
   * How probable a value of at least this is under the chi-squared distribution, to twelve decimals.
   *
   * @param value not negative
   * @param degreesOfFreedom at least 1
   */
  public static BigDecimal tailOfChiSquared(BigDecimal value, long degreesOfFreedom) {
    double tail =
        ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value.doubleValue());
    return Decimals.computed(new BigDecimal(tail).setScale(TAIL_DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** The number below which a share of a beta distribution lies, to six decimals. */
  static BigDecimal quantileOfBeta(BigDecimal share, BigDecimal hits, BigDecimal misses) {
    return rounded(BetaDistribution.of(hits.doubleValue(), misses.doubleValue())
        .inverseCumulativeProbability(share.doubleValue()));
  }

  /**
   * The share of the standard normal distribution that lies below a number, to 14 digits.
   *
   * @param z any number
   */
  public static BigDecimal belowNormal(BigDecimal z) {
    return exact(NormalDistribution.of(0, 1).cumulativeProbability(z.doubleValue()));
  }

  /**
   * The number below which a share of the standard normal distribution lies, to 14 digits.
   *
   * @param share above 0 and below 1
   */
  public static BigDecimal quantileOfNormal(BigDecimal share) {
    return exact(NormalDistribution.of(0, 1).inverseCumulativeProbability(share.doubleValue()));
  }

  /**
   * How far from the middle a share {@code level} of the standard normal distribution reaches, to 14 digits: 1.96 for 95 %.
   *
   * @param level from 0 % to below 100 %
   */
  public static BigDecimal reachOfNormal(Percent level) {
    return exact(
        NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(level).doubleValue()));
  }

  /** How far from the middle a share {@code level} of Student's distribution reaches. */
  static BigDecimal reachOfStudent(Percent level, BigDecimal degreesOfFreedom) {
    return exact(TDistribution.of(degreesOfFreedom.doubleValue())
        .inverseSurvivalProbability(tail(level).doubleValue()));
  }

  /** The share that an interval of this level leaves out on either side. */
  static BigDecimal tail(Percent level) {
    return BigDecimal.ONE.subtract(level.fraction()).divide(BigDecimal.valueOf(2), CERTAIN);
  }

  /** How probable it is that heads and tails of a fair coin differ at least this much, either way. */
  static BigDecimal fairCoin(int throwsInAll, int heads) {
    int fewer = Math.min(heads, throwsInAll - heads);
    double oneWay = BinomialDistribution.of(throwsInAll, 0.5).cumulativeProbability(fewer);
    return rounded(Math.min(1, 2 * oneWay));
  }

  /**
   * The natural logarithm to 14 digits.
   *
   * @param positive above 0
   */
  public static BigDecimal ln(BigDecimal positive) {
    return exact(StrictMath.log(positive.doubleValue()));
  }

  /**
   * The power of Euler's number to 14 digits.
   *
   * @param power below 700, so that the result is a number
   */
  public static BigDecimal exp(BigDecimal power) {
    return exact(StrictMath.exp(power.doubleValue()));
  }

  /** A result as it is shown and compared, to six decimals. */
  public static BigDecimal rounded(BigDecimal value) {
    return Decimals.computed(value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal rounded(double value) {
    return rounded(new BigDecimal(value));
  }

  private static BigDecimal exact(double value) {
    return new BigDecimal(value).round(CERTAIN);
  }
}
