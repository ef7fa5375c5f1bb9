package io.sdr.core.quantity;

import com.google.common.math.LongMath;
import io.sdr.core.value.Refusal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A {@link Rounding} of whole numbers of a fine unit to whole numbers of a coarser one, for those who hold columns
 * themselves.
 *
 * <p>Division by a power of ten is multiplication with its reciprocal as a 64-bit fraction, rounded up, and a shift: exact
 * for dividends below 2<sup>62</sup>. Source: Granlund and Montgomery, <em>Division by invariant integers using
 * multiplication</em> (1994).
 */
public final class UnitRounding {
  private static final int BITS = 60;
  private static final int MOST_DIGITS = 18;

  private final long divisor;
  private final long reciprocal;
  private final int shift;
  private final long positiveBias;
  private final long negativeBias;
  private final boolean toEven;
  private final long times;
  private final int resultDecimals;

  private UnitRounding(long divisor, RoundingMode mode, long times, int resultDecimals) {
    this.divisor = divisor;
    this.shift = Math.max(0, LongMath.log2(divisor, RoundingMode.FLOOR) - 1);
    this.reciprocal = divisor == 1 ? 0 : reciprocal(divisor, shift);
    this.toEven = mode == RoundingMode.HALF_EVEN;
    this.positiveBias = bias(divisor, mode, false);
    this.negativeBias = bias(divisor, mode, true);
    this.times = times;
    this.resultDecimals = resultDecimals;
  }

  /** 2<sup>64 + shift</sup> over the divisor, rounded up. */
  private static long reciprocal(long divisor, int shift) {
    BigInteger power = BigInteger.ONE.shiftLeft(Long.SIZE + shift);
    return power.divide(BigInteger.valueOf(divisor)).longValueExact() + 1;
  }

  /** What is added to the absolute value before it is cut. */
  private static long bias(long divisor, RoundingMode mode, boolean isNegative) {
    return switch (mode) {
      case UP -> divisor - 1;
      case CEILING -> isNegative ? 0 : divisor - 1;
      case FLOOR -> isNegative ? divisor - 1 : 0;
      case HALF_UP -> divisor / 2;
      case HALF_DOWN -> (divisor - 1) / 2;
      default -> 0;
    };
  }

  /**
   * Rounding of whole numbers of one unit to whole numbers of another.
   *
   * @param decimals digits after the point of what is rounded
   * @param resultDecimals digits after the point of the results; no fewer than the rounding keeps
   * @return empty when the steps are too far apart for machine words
   * @throws Refusal if the rounding keeps more decimals than the results have
   */
  public static Optional<UnitRounding> of(Rounding rounding, int decimals, int resultDecimals) {
    Refusal.unless(
        rounding.decimals() <= resultDecimals,
        "rounding.must-not-be-finer-than-currency",
        rounding.decimals());
    int cut = Math.max(0, decimals - rounding.decimals());
    int added = resultDecimals - (decimals - cut);
    return cut <= MOST_DIGITS && 0 <= added && added <= MOST_DIGITS
        ? Optional.of(new UnitRounding(
            LongMath.pow(10, cut), rounding.mode(), LongMath.pow(10, added), resultDecimals))
        : Optional.empty();
  }

  /** Digits after the point of results. */
  public int resultDecimals() {
    return resultDecimals;
  }

  /** Whether numbers that take so many bits, besides the sign, can be rounded. */
  public boolean fits(int width) {
    return width <= BITS
        && (times == 1 || width + LongMath.log2(times, RoundingMode.CEILING) <= BITS);
  }

  /** One number rounded. */
  public long round(long units) {
    if (divisor == 1) {
      return units * times;
    }
    long sign = units >> 63;
    long size = (units ^ sign) - sign;
    long whole = toEven ? toEven(size) : cut(size + (positiveBias & ~sign | negativeBias & sign));
    return ((whole ^ sign) - sign) * times;
  }

  private long toEven(long size) {
    long whole = cut(size);
    long twice = 2 * (size - whole * divisor);
    return twice > divisor || twice == divisor && (whole & 1) == 1 ? whole + 1 : whole;
  }

  private long cut(long size) {
    return Math.multiplyHigh(size, reciprocal) >>> shift;
  }

  /**
   * Each of several numbers rounded.
   *
   * @param units a column that holds them
   * @param from the index of the first
   * @param to the index after the last
   * @param rounded a column to write into; it may be the same
   * @param at the index to write the first result to
   * @return the sum of the results
   */
  public long round(long[] units, int from, int to, long[] rounded, int at) {
    int move = at - from;
    long sum = 0;
    for (int i = from; i < to; i++) {
      long result = round(units[i]);
      rounded[i + move] = result;
      sum += result;
    }
    return sum;
  }
}
