package io.sdr.kpi.payrun;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What paper and pencil say that a part earns: each row, and the period as a whole. Written without any class of the library
 * that computes pay.
 */
record Paper(List<BigDecimal> rows, BigDecimal ofPeriod) {
  BigDecimal total() {
    return rows.stream().reduce(ofPeriod, BigDecimal::add);
  }

  static Paper ofPeriod(int size, BigDecimal amount) {
    return new Paper(new ArrayList<>(java.util.Collections.nCopies(size, BigDecimal.ZERO)), amount);
  }

  Paper each(UnaryOperator<BigDecimal> change) {
    return new Paper(rows.stream().map(change).toList(), change.apply(ofPeriod));
  }

  Paper plus(Paper other) {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      sums.add(rows.get(i).add(other.rows.get(i)));
    }
    return new Paper(sums, ofPeriod.add(other.ofPeriod));
  }

  /** Each amount earns what a function rises by. */
  static Paper rising(List<BigDecimal> amounts, BigDecimal before, UnaryOperator<BigDecimal> f) {
    List<BigDecimal> earned = new ArrayList<>();
    BigDecimal total = before;
    for (BigDecimal amount : amounts) {
      earned.add(f.apply(total.add(amount)).subtract(f.apply(total)));
      total = total.add(amount);
    }
    return new Paper(earned, BigDecimal.ZERO);
  }

  /** What lies of a total in each band, times its rate; below nothing, at the first rate. */
  static BigDecimal inBands(BigDecimal total, List<BigDecimal> from, List<BigDecimal> rates) {
    BigDecimal sum = total.min(BigDecimal.ZERO).multiply(rates.get(0));
    for (int i = 0; i < rates.size(); i++) {
      BigDecimal high = i + 1 < from.size() ? total.min(from.get(i + 1)) : total;
      BigDecimal inside = high.subtract(from.get(i)).max(BigDecimal.ZERO);
      sum = sum.add(inside.multiply(rates.get(i)));
    }
    return sum;
  }

  /** Straight between points; flat before the first and, if wanted, beyond the last. Divided last, to 34 digits. */
  static BigDecimal onCurve(
      BigDecimal total, List<BigDecimal> sold, List<BigDecimal> earned, boolean isFlatBeyond) {
    int last = sold.size() - 1;
    if (total.signum() <= 0) {
      return earned.get(0);
    }
    if (isFlatBeyond && total.compareTo(sold.get(last)) >= 0) {
      return earned.get(last);
    }
    int next = 1;
    while (next < last && sold.get(next).compareTo(total) < 0) {
      next++;
    }
    BigDecimal rise = earned.get(next).subtract(earned.get(next - 1));
    BigDecimal width = sold.get(next).subtract(sold.get(next - 1));
    BigDecimal passed = total.subtract(sold.get(next - 1));
    return earned.get(next - 1).add(rise.multiply(passed).divide(width, MathContext.DECIMAL128));
  }

  Paper upTo(BigDecimal cap) {
    UnaryOperator<BigDecimal> f = total -> total.min(cap);
    List<BigDecimal> kept = rising(rows, ofPeriod, f).rows;
    BigDecimal sum = kept.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Paper(kept, f.apply(total()).subtract(sum));
  }

  static Optional<Paper> together(List<Optional<Paper>> all) {
    return all.stream().flatMap(Optional::stream).reduce(Paper::plus);
  }
}
