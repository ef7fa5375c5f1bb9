package io.sdr.core.statistics;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A table of two rows and two columns among all tables with the same sums, counted in whole numbers: tables that are
 * equally probable are equal here, as they are not in binary fractions.
 */
final class FisherTable {
  /** More tables than this take long to count, and are well described by approximate tests. */
  private static final long MOST_TABLES = 10_000;

  private final long row;
  private final long column;
  private final long all;
  private final long seen;

  FisherTable(Proportion one, Proportion other) {
    this.row = one.trials();
    this.column = one.plus(other).hits();
    this.all = one.plus(other).trials();
    this.seen = one.hits();
  }

  boolean isCountable() {
    return last() - first() < MOST_TABLES;
  }

  /** The probability of the tables that are at most as probable as the one that was seen. */
  BigDecimal p() {
    BigInteger start = BigInteger.ONE;
    for (long cell = first(); cell < last(); cell++) {
      start = start.multiply(under(cell));
    }
    BigInteger ofSeen = start;
    for (long cell = first(); cell < seen; cell++) {
      ofSeen = next(ofSeen, cell);
    }
    BigInteger extreme = BigInteger.ZERO;
    BigInteger total = BigInteger.ZERO;
    BigInteger ways = start;
    for (long cell = first(); cell <= last(); cell++) {
      extreme = ways.compareTo(ofSeen) <= 0 ? extreme.add(ways) : extreme;
      total = total.add(ways);
      ways = cell == last() ? ways : next(ways, cell);
    }
    return Distributions.rounded(Decimals.quotient(new BigDecimal(extreme), new BigDecimal(total)));
  }

  private long first() {
    return Math.max(0, row + column - all);
  }

  private long last() {
    return Math.min(row, column);
  }

  private BigInteger next(BigInteger ways, long cell) {
    return ways.multiply(over(cell)).divide(under(cell));
  }

  private BigInteger over(long cell) {
    return BigInteger.valueOf(row - cell).multiply(BigInteger.valueOf(column - cell));
  }

  private BigInteger under(long cell) {
    return BigInteger.valueOf(cell + 1).multiply(BigInteger.valueOf(all - row - column + cell + 1));
  }
}
