package io.sdr.kpi.tallyrun;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A column of whole numbers of a small unit, some of them perhaps unknown. */
final class Figures {
  /** So many bits of a word fit, besides its sign, whatever is added next. */
  private static final int MOST_BITS = 62;

  private final long[] units;
  private final int decimals;
  private final boolean mayOverflow;

  Figures(long[] units, int decimals) {
    this.units = units;
    this.decimals = decimals;
    this.mayOverflow = mayOverflow(units);
  }

  long[] units() {
    return units;
  }

  int decimals() {
    return decimals;
  }

  /** What a row adds: nothing where it is not known. */
  static long known(long unit) {
    return unit == FactColumns.UNKNOWN ? 0 : unit;
  }

  /** Whether the sum of some of the rows could be too large for a word. */
  boolean mayOverflow() {
    return mayOverflow;
  }

  private static boolean mayOverflow(long[] units) {
    long bits = 0;
    for (long unit : units) {
      long known = known(unit);
      bits |= known ^ (known >> 63);
    }
    return widthOf(bits) + widthOf(units.length) > MOST_BITS;
  }

  private static int widthOf(long bits) {
    return Long.SIZE - Long.numberOfLeadingZeros(bits);
  }

  /** Without trailing zeros, as a number that was stated. */
  BigDecimal number(long unit) {
    long plain = unit;
    int scale = decimals;
    while (scale > 0 && plain % 10 == 0) {
      plain /= 10;
      scale--;
    }
    return BigDecimal.valueOf(plain, scale);
  }

  BigDecimal number(BigInteger sum) {
    return new BigDecimal(sum, decimals);
  }
}
