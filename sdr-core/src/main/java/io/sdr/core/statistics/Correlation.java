package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * How far two things rise together.
 *
 * @param method how it was computed, a stable name
 * @param n how many pairs
 * @param coefficient from −1, one falls as the other rises, to 1, both rise together; rounded to six decimals
 * @param p the probability of at least such a coefficient, either way, where the two have nothing to do with each other
 */
@JsonPropertyOrder({"method", "n", "coefficient", "p"})
public record Correlation(String method, long n, BigDecimal coefficient, BigDecimal p) {
  private static final int FEWEST_PAIRS = 3;
  /** Up to here all 40 320 orders are counted; beyond, Student's distribution is near enough. */
  private static final int MOST_COUNTED = 8;

  /** Makes a correlation. */
  public Correlation {
    coefficient = Decimals.computed(coefficient);
    p = Decimals.computed(p);
    Refusal.unless(
        coefficient.abs().compareTo(BigDecimal.ONE) <= 0, "correlation.must-be-within-one");
    Refusal.unless(
        p.signum() >= 0 && p.compareTo(BigDecimal.ONE) <= 0, "significance.must-be-a-probability");
  }

  /**
   * Spearman's rank correlation (1904). Values that are tied share the mean of their places. Up to eight pairs the
   * probability is exact, by counting all orders ({@code spearman-exact}); beyond, by Student's distribution ({@code
   * spearman-t}).
   *
   * @return undefined with fewer than three pairs ({@code too-few-pairs}) or when one side is the same throughout ({@code
   *     no-variation})
   * @throws Refusal if there are not as many on either side
   */
  public static Measured<Correlation> spearman(List<BigDecimal> xs, List<BigDecimal> ys) {
    Refusal.unless(xs.size() == ys.size(), "correlation.must-have-pairs", xs.size(), ys.size());
    if (xs.size() < FEWEST_PAIRS) {
      return Measured.undefined("too-few-pairs");
    }
    long[] x = centred(Ranks.doubled(xs));
    long[] y = centred(Ranks.doubled(ys));
    BigInteger product = product(x, y);
    BigInteger squares = product(x, x).multiply(product(y, y));
    if (squares.signum() == 0) {
      return Measured.undefined("no-variation");
    }
    BigDecimal coefficient = new BigDecimal(product)
        .divide(new BigDecimal(squares).sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128);
    boolean counted = x.length <= MOST_COUNTED;
    return Measured.of(new Correlation(
        counted ? "spearman-exact" : "spearman-t",
        x.length,
        Distributions.rounded(coefficient),
        counted ? counted(x, y, product.longValueExact()) : byStudent(x.length, product, squares)));
  }

  /** Whether chance alone would do this less often than {@code level}. */
  public boolean isBelow(Percent level) {
    return p.compareTo(level.fraction()) < 0;
  }

  private static long[] centred(long[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] -= ranks.length + 1L;
    }
    return ranks;
  }

  private static BigInteger product(long[] x, long[] y) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(BigInteger.valueOf(x[i]).multiply(BigInteger.valueOf(y[i])));
    }
    return sum;
  }

  private static BigDecimal byStudent(int n, BigInteger product, BigInteger squares) {
    BigInteger rest = squares.subtract(product.pow(2));
    if (rest.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal squaredT = new BigDecimal(product.pow(2).multiply(BigInteger.valueOf(n - 2L)))
        .divide(new BigDecimal(rest), MathContext.DECIMAL128);
    return Distributions.beyondStudent(
        squaredT.sqrt(MathContext.DECIMAL128), BigDecimal.valueOf(n - 2L));
  }

  private static BigDecimal counted(long[] x, long[] y, long product) {
    long[] counts = new long[2];
    count(x, y.clone(), 0, 0, Math.abs(product), counts);
    return Distributions.rounded(
        Decimals.quotient(BigDecimal.valueOf(counts[0]), BigDecimal.valueOf(counts[1])));
  }

  /** Counts the orders of {@code y} from a place on: those at least as far from nothing, and all. */
  private static void count(long[] x, long[] y, int place, long sum, long seen, long[] counts) {
    if (place == x.length) {
      counts[0] += Math.abs(sum) >= seen ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = place; i < y.length; i++) {
      swap(y, place, i);
      count(x, y, place + 1, sum + x[place] * y[place], seen, counts);
      swap(y, place, i);
    }
  }

  private static void swap(long[] values, int i, int j) {
    long kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
