package io.sdr.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Division to 34 significant digits as on paper, but several digits at a time, of numbers whose digits fit into a machine
 * word. It says what {@link BigDecimal#divide(BigDecimal, MathContext)} says, to the last digit and with as many decimals, in
 * a fraction of the time: nearly every number of the trade is that short.
 */
final class LongDivision {
  /** So many digits of a quotient, twice, make 34; a number of one digit more is a word still. */
  private static final int HALF = 17;

  private static final int WORD = HALF + 1;
  private static final int MOST_DECIMALS = Decimals.MAX_COMPUTED_DIGITS;
  private static final long[] POWERS_OF_TEN = powersOfTen();
  private static final BigInteger POWER_OF_HALF = BigInteger.TEN.pow(HALF);

  private final long divisor;
  private final int digitsAtOnce;
  private long rest;
  private int decimals;

  private LongDivision(long divisor) {
    this.divisor = divisor;
    // what is left is less than the divisor, and fits with so many zeros
    this.digitsAtOnce = WORD - digitsOf(divisor);
  }

  private static long[] powersOfTen() {
    long[] powers = new long[WORD + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  private static int digitsOf(long number) {
    int digits = 0;
    while (number >= POWERS_OF_TEN[digits]) {
      digits++;
    }
    return digits;
  }

  /** Whether numbers are short enough, and there is something to divide by. */
  static boolean suits(BigDecimal dividend, BigDecimal divisor) {
    return isShort(dividend) && isShort(divisor) && divisor.signum() != 0;
  }

  private static boolean isShort(BigDecimal number) {
    return number.precision() <= HALF
        && -MOST_DECIMALS <= number.scale()
        && number.scale() <= MOST_DECIMALS;
  }

  /** The quotient of numbers that {@linkplain #suits suit}. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    long up = dividend.unscaledValue().longValue();
    long down = divisor.unscaledValue().longValue();
    LongDivision division = new LongDivision(Math.abs(down));
    int leastDecimals = dividend.scale() - divisor.scale();
    long sign = (up ^ down) < 0 ? -1 : 1;
    long high = division.firstHalf(Math.abs(up));
    if (division.rest == 0) {
      return withoutZeros(sign * high, division.decimals, leastDecimals);
    }
    long low = division.secondHalf();
    return division.rest == 0
        // an exact one that is longer than a word: seldom, and its zeros would have to go
        ? dividend.divide(divisor, MathContext.DECIMAL128)
        : new BigDecimal(
            BigInteger.valueOf(sign * high)
                .multiply(POWER_OF_HALF)
                .add(BigInteger.valueOf(sign * division.rounded(low))),
            Math.addExact(leastDecimals, division.decimals));
  }

  /** The quotient to as many digits as half of them are, or to fewer where it has no more. */
  private long firstHalf(long dividend) {
    long digits = dividend / divisor;
    rest = dividend % divisor;
    for (int missing = HALF - digitsOf(digits);
        rest != 0 && missing > 0;
        missing = HALF - digitsOf(digits)) {
      digits = withMore(digits, missing);
    }
    return digits;
  }

  private long secondHalf() {
    int before = decimals;
    long digits = 0;
    while (decimals < before + HALF) {
      digits = withMore(digits, before + HALF - decimals);
    }
    return digits;
  }

  private long withMore(long digits, int atMost) {
    int more = Math.min(digitsAtOnce, atMost);
    long withZeros = rest * POWERS_OF_TEN[more];
    rest = withZeros % divisor;
    decimals += more;
    return digits * POWERS_OF_TEN[more] + withZeros / divisor;
  }

  /**
   * Half even. A carry may reach the first half, but never makes it a digit longer: a quotient of numbers this short is not so
   * near to a power of ten without being one.
   */
  private long rounded(long low) {
    int half = Long.compare(rest, divisor - rest);
    return half > 0 || (half == 0 && low % 2 == 1) ? low + 1 : low;
  }

  private static BigDecimal withoutZeros(long digits, int decimals, int leastDecimals) {
    long plain = digits;
    int more = decimals;
    while (more > 0 && plain % 10 == 0) {
      plain /= 10;
      more--;
    }
    return BigDecimal.valueOf(plain, leastDecimals + more);
  }
}
