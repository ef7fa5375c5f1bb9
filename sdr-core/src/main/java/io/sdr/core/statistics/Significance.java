package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How easily chance alone would make a difference as large as the one that was seen.
 *
 * @param method the test, a stable name
 * @param n how many cases it looked at
 * @param statistic what the test computed from them, rounded to six decimals; an exact test has none
 * @param p the probability of at least such a difference where there is none, two-sided, rounded to six decimals; 0 is
 *     below half a millionth
 * @param holm the same, corrected after Holm for the other tests that were made beside it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"method", "n", "statistic", "p", "holm"})
public record Significance(
    String method,
    long n,
    Optional<BigDecimal> statistic,
    BigDecimal p,
    Optional<BigDecimal> holm) {
  /** Below this expected count an approximate test of counts misleads (Cochran 1954). */
  public static final int LEAST_EXPECTED = 5;

  private static final BigDecimal LEAST_SHOWN = BigDecimal.valueOf(1, 4);

  /** Makes a result; probabilities lie within 0 and 1. */
  public Significance {
    statistic = statistic.map(Decimals::computed);
    p = Decimals.computed(p);
    holm = holm.map(Decimals::computed);
    Refusal.unless(
        Stream.concat(Stream.of(p), holm.stream())
            .allMatch(one -> one.signum() >= 0 && one.compareTo(BigDecimal.ONE) <= 0),
        "significance.must-be-a-probability");
  }

  private static Significance of(String method, long n, BigDecimal statistic, BigDecimal p) {
    return new Significance(
        method, n, Optional.of(Distributions.rounded(statistic)), p, Optional.empty());
  }

  private static Significance exact(String method, long n, BigDecimal p) {
    return new Significance(method, n, Optional.empty(), p, Optional.empty());
  }

  /**
   * The tests that fit two shares: the two-proportion z test with pooled variance, and after it, where an expected count
   * is below five, Fisher's exact test. The last one is the one to go by.
   *
   * @return undefined when one sample is empty ({@code no-sample}) or all cases are alike ({@code no-variation})
   */
  public static Measured<ImmutableList<Significance>> ofDifference(
      Proportion one, Proportion other) {
    return twoProportionZ(one, other)
        .map(z -> leastExpected(one, other).compareTo(BigDecimal.valueOf(LEAST_EXPECTED)) < 0
            ? Stream.concat(Stream.of(z), fisherExact(one, other).value().stream())
                .collect(ImmutableList.toImmutableList())
            : ImmutableList.of(z));
  }

  /**
   * The two-proportion z test with pooled variance, without correction for continuity; the statistic is positive where
   * the first share is larger.
   *
   * @return undefined when one sample is empty ({@code no-sample}) or all cases are alike ({@code no-variation})
   */
  public static Measured<Significance> twoProportionZ(Proportion one, Proportion other) {
    if (one.trials() == 0 || other.trials() == 0) {
      return Measured.undefined("no-sample");
    }
    Proportion both = one.plus(other);
    if (both.hits() == 0 || both.hits() == both.trials()) {
      return Measured.undefined("no-variation");
    }
    BigDecimal pooled = share(both);
    BigDecimal variance = pooled
        .multiply(BigDecimal.ONE.subtract(pooled))
        .multiply(inverse(one.trials()).add(inverse(other.trials())));
    BigDecimal z = share(one)
        .subtract(share(other))
        .divide(variance.sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128);
    return Measured.of(of("two-proportion-z", both.trials(), z, Distributions.beyondNormal(z)));
  }

  /**
   * Fisher's exact test of two shares, two-sided: all tables that are at most as probable as the one that was seen.
   *
   * @return undefined when one sample is empty ({@code no-sample}), all cases are alike ({@code no-variation}) or
   *     there are more than ten thousand such tables ({@code sample-too-large-for-an-exact-test})
   */
  public static Measured<Significance> fisherExact(Proportion one, Proportion other) {
    if (one.trials() == 0 || other.trials() == 0) {
      return Measured.undefined("no-sample");
    }
    Proportion both = one.plus(other);
    if (both.hits() == 0 || both.hits() == both.trials()) {
      return Measured.undefined("no-variation");
    }
    FisherTable table = new FisherTable(one, other);
    return table.isCountable()
        ? Measured.of(exact("fisher-exact", both.trials(), table.p()))
        : Measured.undefined("sample-too-large-for-an-exact-test");
  }

  /** The smallest count that would be expected in a cell if both shares were the same; both samples have cases. */
  private static BigDecimal leastExpected(Proportion one, Proportion other) {
    Proportion both = one.plus(other);
    return BigDecimal.valueOf(Math.min(both.hits(), both.trials() - both.hits()))
        .multiply(BigDecimal.valueOf(Math.min(one.trials(), other.trials())))
        .divide(BigDecimal.valueOf(both.trials()), MathContext.DECIMAL128);
  }

  /**
   * Pearson's chi-squared test that all rows of a table are shared among its columns in the same way.
   *
   * @param rows counts, as many in every row
   * @return undefined when there is nothing to compare ({@code no-variation}) or a count below five is expected ({@code
   *     expected-counts-below-five})
   */
  public static Measured<Significance> chiSquared(List<? extends List<Long>> rows) {
    Refusal.unless(
        rows.stream().mapToInt(List::size).distinct().count() <= 1,
        "significance.must-have-a-full-table");
    List<BigDecimal> rowSums = rows.stream().map(Significance::sum).toList();
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    List<BigDecimal> columnSums = IntStream.range(0, columns)
        .mapToObj(column -> sum(rows.stream().map(row -> row.get(column)).toList()))
        .toList();
    if (rowSums.size() < 2 || columns < 2 || hasZero(rowSums) || hasZero(columnSums)) {
      return Measured.undefined("no-variation");
    }
    BigDecimal all = rowSums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Long> seen = new ArrayList<>();
    List<BigDecimal> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns; j++) {
        seen.add(rows.get(i).get(j));
        expected.add(
            rowSums.get(i).multiply(columnSums.get(j)).divide(all, MathContext.DECIMAL128));
      }
    }
    return chiSquared("chi-squared", seen, expected, (rows.size() - 1L) * (columns - 1L));
  }

  /**
   * Pearson's chi-squared test that counts are shared in proportion to weights.
   *
   * @param counts what each got
   * @param weights what each should get a share of, positive
   * @return undefined when there is nothing to compare ({@code no-variation}) or a count below five is expected ({@code
   *     expected-counts-below-five})
   */
  public static Measured<Significance> chiSquaredOfShares(
      List<Long> counts, List<BigDecimal> weights) {
    Refusal.unless(
        counts.size() == weights.size() && weights.stream().allMatch(weight -> weight.signum() > 0),
        "significance.must-have-a-positive-weight-for-each-count");
    BigDecimal all = sum(counts);
    if (counts.size() < 2 || all.signum() == 0) {
      return Measured.undefined("no-variation");
    }
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> expected = weights.stream()
        .map(weight -> weight.multiply(all).divide(whole, MathContext.DECIMAL128))
        .toList();
    return chiSquared("chi-squared-of-shares", counts, expected, counts.size() - 1L);
  }

  private static Measured<Significance> chiSquared(
      String method, List<Long> seen, List<BigDecimal> expected, long degreesOfFreedom) {
    if (expected.stream()
        .anyMatch(count -> count.compareTo(BigDecimal.valueOf(LEAST_EXPECTED)) < 0)) {
      return Measured.undefined("expected-counts-below-five");
    }
    BigDecimal statistic = IntStream.range(0, seen.size())
        .mapToObj(i -> BigDecimal.valueOf(seen.get(i))
            .subtract(expected.get(i))
            .pow(2)
            .divide(expected.get(i), MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Measured.of(of(
        method,
        sum(seen).longValueExact(),
        statistic,
        Distributions.beyondChiSquared(statistic, degreesOfFreedom)));
  }

  /**
   * The sign test: whether as many go one way as the other.
   *
   * @param up how many go one way
   * @param down how many go the other way
   * @return undefined when there are none ({@code no-sample}) or they are beyond 31 bits ({@code
   *     sample-too-large-for-an-exact-test})
   */
  public static Measured<Significance> ofSigns(long up, long down) {
    Proportion ups = Proportion.of(up, Math.addExact(up, down));
    if (ups.trials() == 0) {
      return Measured.undefined("no-sample");
    }
    return ups.trials() > Integer.MAX_VALUE
        ? Measured.undefined("sample-too-large-for-an-exact-test")
        : Measured.of(
            exact("sign-test", ups.trials(), Distributions.fairCoin((int) ups.trials(), (int)
                ups.hits())));
  }

  /**
   * The same results, corrected for one another by Holm's step-down method (1979): who makes many tests finds something
   * by chance. In the order given.
   */
  public static ImmutableList<Significance> correctedAfterHolm(List<Significance> tests) {
    List<Integer> rising = IntStream.range(0, tests.size())
        .boxed()
        .sorted(Comparator.comparing(i -> tests.get(i).p()))
        .toList();
    Significance[] corrected = tests.toArray(Significance[]::new);
    BigDecimal least = BigDecimal.ZERO;
    for (int rank = 0; rank < rising.size(); rank++) {
      Significance test = tests.get(rising.get(rank));
      BigDecimal many = BigDecimal.valueOf(tests.size() - (long) rank);
      least = test.p().multiply(many).min(BigDecimal.ONE).max(least);
      corrected[rising.get(rank)] =
          new Significance(test.method(), test.n(), test.statistic(), test.p(), Optional.of(least));
    }
    return ImmutableList.copyOf(corrected);
  }

  /** Whether chance alone would do this less often than {@code level}; by the corrected probability, if there is one. */
  public boolean isBelow(Percent level) {
    return holm.orElse(p).compareTo(level.fraction()) < 0;
  }

  /**
   * A probability as sentences show it: one that would be shown as nothing is a word that says how small it is, because no
   * chance is nothing.
   */
  public static Figure shown(BigDecimal p) {
    return p.compareTo(LEAST_SHOWN) < 0
        ? Figure.of("significance.below-a-ten-thousandth")
        : Figure.of(p);
  }

  private static boolean hasZero(List<BigDecimal> sums) {
    return sums.stream().anyMatch(sum -> sum.signum() == 0);
  }

  private static BigDecimal sum(List<Long> counts) {
    Refusal.unless(
        counts.stream().allMatch(count -> count >= 0),
        "significance.must-not-have-negative-counts");
    return counts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal share(Proportion proportion) {
    return Decimals.quotient(
        BigDecimal.valueOf(proportion.hits()), BigDecimal.valueOf(proportion.trials()));
  }

  private static BigDecimal inverse(long count) {
    return Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(count));
  }
}
