package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.IntervalMethod.Bounds;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much larger one share is than another that is independent of it.
 *
 * @param method how the interval was made, a stable name
 * @param n how many cases there are on both sides
 * @param difference the first share less the second, in points
 * @param level how often such an interval holds the true difference
 * @param low the lower bound
 * @param high the upper bound
 */
@JsonPropertyOrder({"method", "n", "difference", "level", "low", "high"})
public record ShareDifference(
    String method, long n, Percent difference, Percent level, Percent low, Percent high) {
  /** Makes a difference. */
  public ShareDifference {
    Refusal.unless(low.compareTo(high) <= 0, "estimate.must-have-bounds-in-order", low, high);
  }

  /**
   * The difference with Newcombe's hybrid score interval, made of the Wilson intervals of both shares; source: Newcombe,
   * <em>Interval estimation for the difference between independent proportions</em> (1998), method 10. All numbers are
   * rounded to a ten-thousandth of a percentage point.
   *
   * @param level how often the interval holds the true difference, such as 95 %
   * @return undefined ({@code no-sample}) when one sample is empty
   */
  public static Measured<ShareDifference> newcombe(
      Proportion one, Proportion other, Percent level) {
    Estimate.check(level);
    return one.share()
        .flatMap(first -> other.share().map(second -> {
          Bounds ofOne = IntervalMethod.WILSON.bounds(one, level);
          Bounds ofOther = IntervalMethod.WILSON.bounds(other, level);
          BigDecimal p = first.fraction();
          BigDecimal q = second.fraction();
          BigDecimal difference = p.subtract(q);
          return new ShareDifference(
              "newcombe",
              Math.addExact(one.trials(), other.trials()),
              shown(difference),
              level,
              shown(difference.subtract(distance(p, ofOne.low(), q, ofOther.high()))),
              shown(difference.add(distance(p, ofOne.high(), q, ofOther.low()))));
        }));
  }

  /** Whether the interval leaves out that both are the same. */
  public boolean excludesNone() {
    return low.compareTo(Percent.ZERO) > 0 || high.compareTo(Percent.ZERO) < 0;
  }

  private static BigDecimal distance(
      BigDecimal share, BigDecimal bound, BigDecimal other, BigDecimal otherBound) {
    return share
        .subtract(bound)
        .pow(2)
        .add(other.subtract(otherBound).pow(2))
        .sqrt(MathContext.DECIMAL128);
  }

  private static Percent shown(BigDecimal fraction) {
    return Percent.ofFraction(Distributions.rounded(fraction));
  }
}
