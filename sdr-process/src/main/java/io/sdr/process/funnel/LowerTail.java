package io.sdr.process.funnel;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How likely at most so many of so many hit, each of them with a certain share: the lower tail of a binomial distribution.
 *
 * @param probability how likely it is; nothing where it is too small for a binary fraction
 * @param logarithm its natural logarithm, which is never too small
 */
record LowerTail(BigDecimal probability, double logarithm) {
  /** Terms of a sum that add no more than this do not show in a binary fraction. */
  private static final double NEGLIGIBLE = 1e-17;

  private static final BigDecimal LN_10 = Distributions.ln(BigDecimal.TEN);

  /** The tail up to what was seen; of at least one and at most 2³¹ − 1. */
  static LowerTail of(Proportion seen, Percent share) {
    int hits = (int) seen.hits();
    BinomialDistribution distribution =
        BinomialDistribution.of((int) seen.trials(), share.fraction().doubleValue());
    double probability = distribution.cumulativeProbability(hits);
    return new LowerTail(
        BigDecimal.valueOf(probability),
        probability > Double.MIN_NORMAL
            ? StrictMath.log(probability)
            : distribution.logProbability(hits)
                + StrictMath.log(relativeSum(seen, share.fraction().doubleValue())));
  }

  /** All terms up to the last in units of the last; far below what is expected each is a part of the one above it. */
  private static double relativeSum(Proportion seen, double share) {
    double odds = (1 - share) / share;
    double term = 1;
    double sum = 1;
    for (long hits = seen.hits(); hits > 0 && term > sum * NEGLIGIBLE; hits--) {
      term *= hits * odds / (seen.trials() - hits + 1);
      sum += term;
    }
    return sum;
  }

  /** The negative decimal logarithm, to six decimals; undefined where it is infinite. */
  Measured<BigDecimal> surprise() {
    return Double.isFinite(logarithm)
        ? Measured.of(Distributions.rounded(
            BigDecimal.valueOf(-logarithm).divide(LN_10, MathContext.DECIMAL64)))
        : Measured.undefined("not-by-chance");
  }
}
