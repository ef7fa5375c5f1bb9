package io.sdr.core.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The normal equations, solved by elimination in sixty decimal digits: what makes them ill-conditioned in binary fractions
 * is lost here far behind the last digit that is shown.
 */
final class LeastSquares {
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  /** What is left of a column that follows from others, against the column itself. */
  private static final BigDecimal NOTHING = new BigDecimal("1e-30");

  /** Below this scatter the cases lie on the line, and the rest is rounding of logarithms. */
  private static final BigDecimal NO_SCATTER = new BigDecimal("1e-20");

  private final List<BigDecimal> explained;
  private final List<? extends List<BigDecimal>> columns;
  private final int size;

  LeastSquares(List<BigDecimal> explained, List<? extends List<BigDecimal>> columns) {
    this.explained = explained;
    this.columns = columns;
    this.size = columns.size() + 1;
  }

  Measured<Solved> solved() {
    BigDecimal[][] rows = equations();
    BigDecimal[] right = rightSides();
    for (int i = 0; i < size; i++) {
      BigDecimal pivot = rows[i][i];
      if (pivot.compareTo(squareOf(i).multiply(NOTHING)) <= 0) {
        return Measured.undefined("columns-depend-on-one-another");
      }
      eliminate(rows, i);
    }
    return Measured.of(new Solved(rows, right));
  }

  /** The products of all columns with one another, and the identity beside them, which becomes the inverse. */
  private BigDecimal[][] equations() {
    BigDecimal[][] rows = new BigDecimal[size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        rows[i][j] = j < i ? rows[j][i] : product(i, j);
        rows[i][size + j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    return rows;
  }

  private BigDecimal[] rightSides() {
    return IntStream.range(0, size)
        .mapToObj(i -> IntStream.range(0, explained.size())
            .mapToObj(one -> value(i, one).multiply(explained.get(one)))
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .toArray(BigDecimal[]::new);
  }

  private void eliminate(BigDecimal[][] rows, int pivot) {
    BigDecimal divisor = rows[pivot][pivot];
    for (int j = 0; j < 2 * size; j++) {
      rows[pivot][j] = rows[pivot][j].divide(divisor, DIGITS);
    }
    for (int i = 0; i < size; i++) {
      BigDecimal factor = rows[i][pivot];
      if (i != pivot && factor.signum() != 0) {
        for (int j = 0; j < 2 * size; j++) {
          rows[i][j] = rows[i][j].subtract(factor.multiply(rows[pivot][j], DIGITS), DIGITS);
        }
      }
    }
  }

  private BigDecimal squareOf(int column) {
    return product(column, column).max(NOTHING);
  }

  private BigDecimal product(int one, int other) {
    return IntStream.range(0, explained.size())
        .mapToObj(i -> value(one, i).multiply(value(other, i)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A number of a column; the first column is the constant. */
  private BigDecimal value(int column, int place) {
    return column == 0 ? BigDecimal.ONE : columns.get(column - 1).get(place);
  }

  /** The solution: the inverse of the products, and the coefficients that follow from it. */
  final class Solved {
    private final BigDecimal[][] rows;
    private final BigDecimal[] coefficients;
    private final BigDecimal unexplained;

    Solved(BigDecimal[][] rows, BigDecimal[] right) {
      this.rows = rows;
      this.coefficients = IntStream.range(0, size)
          .mapToObj(i -> IntStream.range(0, size)
              .mapToObj(j -> rows[i][size + j].multiply(right[j], DIGITS))
              .reduce(BigDecimal.ZERO, BigDecimal::add))
          .toArray(BigDecimal[]::new);
      this.unexplained = IntStream.range(0, explained.size())
          .mapToObj(one -> explained.get(one).subtract(predicted(one), DIGITS).pow(2, DIGITS))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal predicted(int place) {
      return IntStream.range(0, size)
          .mapToObj(i -> coefficients[i].multiply(value(i, place), DIGITS))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Regression named(String method, Set<String> names, Percent level) {
      BigDecimal free = BigDecimal.valueOf(explained.size() - (long) size);
      BigDecimal scatter = unexplained.divide(free, DIGITS);
      BigDecimal variance = scatter.compareTo(NO_SCATTER) < 0 ? BigDecimal.ZERO : scatter;
      ImmutableMap.Builder<String, Estimate> estimates = ImmutableMap.builder();
      ImmutableList<String> inOrder = ImmutableList.copyOf(names);
      for (int i = 1; i < size; i++) {
        estimates.put(
            inOrder.get(i - 1),
            Estimate.of(
                method,
                explained.size(),
                coefficients[i],
                variance.multiply(rows[i][size + i], DIGITS),
                free,
                level));
      }
      return new Regression(method, explained.size(), size, rSquared(), estimates.buildOrThrow());
    }

    private BigDecimal rSquared() {
      BigDecimal mean = explained.stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .divide(BigDecimal.valueOf(explained.size()), DIGITS);
      BigDecimal all = explained.stream()
          .map(value -> value.subtract(mean).pow(2, DIGITS))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      return all.signum() == 0
          ? BigDecimal.ZERO
          : Distributions.rounded(BigDecimal.ONE.subtract(unexplained.divide(all, DIGITS)));
    }
  }
}
