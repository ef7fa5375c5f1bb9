package io.sdr.core.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * {@link Slopes} as whole numbers of small units, to walk along columns of whole numbers: the arithmetic of {@link Amounts#along}
 * for those who hold columns themselves.
 *
 * <p>Totals are in units of so many decimals; results in units of the decimals of totals and slopes together. Immutable, so
 * that several threads may walk at the same time.
 */
public final class UnitSlopes {
  private static final int BITS = 62;

  private final int decimals;
  private final int slopeDecimals;
  private final long[] bounds;
  private final long[] slopes;
  /** The function at each lower bound, less what its slope would make of the bound. */
  private final long[] offsets;

  private final int widthOfBounds;
  private final int widthOfSlopes;

  private UnitSlopes(long[] bounds, long[] slopes, int decimals, int slopeDecimals) {
    this.decimals = decimals;
    this.slopeDecimals = slopeDecimals;
    this.bounds = bounds;
    this.slopes = slopes;
    this.widthOfBounds = widthOf(bounds, 0);
    this.widthOfSlopes = widthOf(slopes, 0);
    this.offsets = new long[slopes.length];
    for (int i = 1; i < slopes.length; i++) {
      offsets[i] = offsets[i - 1] + bounds[i] * (slopes[i - 1] - slopes[i]);
    }
  }

  /**
   * The slopes for totals in units of so many decimals.
   *
   * @param slopeDecimals digits after the point that slopes are held with; no fewer than they have
   * @return empty when a bound or slope is finer than that, or does not fit into machine words
   */
  public static Optional<UnitSlopes> of(Slopes slopes, int decimals, int slopeDecimals) {
    int size = slopes.pieces().size();
    long[] bounds = new long[size];
    long[] rates = new long[size];
    for (int i = 0; i < size; i++) {
      Slopes.Piece piece = slopes.pieces().get(i);
      if (!fits(piece.from(), decimals) || !fits(piece.slope(), slopeDecimals)) {
        return Optional.empty();
      }
      bounds[i] = units(piece.from(), decimals);
      rates[i] = units(piece.slope(), slopeDecimals);
    }
    boolean fitsOffsets = widthOf(bounds, 0) + widthOf(rates, 0) + 1 + widthOfCount(size) <= BITS;
    return fitsOffsets
        ? Optional.of(new UnitSlopes(bounds, rates, decimals, slopeDecimals))
        : Optional.empty();
  }

  private static boolean fits(BigDecimal number, int decimals) {
    return number.scale() <= decimals
        && number.precision() - number.scale() + decimals <= NarrowAmounts.SAFE_DIGITS;
  }

  private static long units(BigDecimal number, int decimals) {
    return number.movePointRight(decimals).longValueExact();
  }

  /** How many bits the largest of some numbers takes, besides its sign, and of one more. */
  static int widthOf(long[] numbers, long more) {
    long bits = more ^ (more >> 63);
    for (long number : numbers) {
      bits |= number ^ (number >> 63);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(bits);
  }

  private static int widthOfCount(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  /** Digits after the point of results. */
  public int resultDecimals() {
    return decimals + slopeDecimals;
  }

  /**
   * How many bits a result may take, besides its sign.
   *
   * @param before a running total to begin with
   * @param widthOfAmounts how many bits all amounts take together, without regard to signs
   */
  public int widthOfResults(long before, int widthOfAmounts) {
    int widthOfTotals = Math.max(widthOf(bounds, before), widthOfAmounts) + 1;
    return widthOfTotals + widthOfSlopes + widthOfCount(slopes.length);
  }

  /** Whether nothing can overflow. */
  boolean fits(long before, int widthOfAmounts) {
    return widthOfResults(before, widthOfAmounts) <= BITS;
  }

  /** The function at a total. */
  public long at(long total) {
    int piece = pieceAt(total, 0);
    return offsets[piece] + total * slopes[piece];
  }

  /**
   * By how much the function rises with each amount.
   *
   * @param amounts a column that holds the amounts
   * @param from the index of the first
   * @param to the index after the last
   * @param before the running total before the first
   * @param risen a column to write into; it may be that of the amounts
   * @param at the index to write the first result to
   */
  public void along(long[] amounts, int from, int to, long before, long[] risen, int at) {
    int piece = pieceAt(before, 0);
    long low = lowerEnd(piece);
    long high = upperEnd(piece);
    long slope = slopes[piece];
    long total = before;
    int shift = at - from;
    for (int i = from; i < to; i++) {
      long amount = amounts[i];
      long end = total + amount;
      if (low <= end && end <= high) {
        risen[i + shift] = amount * slope;
      } else {
        int next = pieceAt(end, piece);
        risen[i + shift] = offsets[next] + end * slopes[next] - offsets[piece] - total * slope;
        piece = next;
        low = lowerEnd(piece);
        high = upperEnd(piece);
        slope = slopes[piece];
      }
      total = end;
    }
  }

  /** Tells into which slices the amounts are cut on the way. */
  void slices(long[] amounts, long before, SliceListener listener) {
    int piece = pieceAt(before, 0);
    long total = before;
    for (int i = 0; i < amounts.length; i++) {
      long end = total + amounts[i];
      while (end > upperEnd(piece)) {
        tell(i, bounds[piece + 1] - total, piece, listener);
        total = bounds[++piece];
      }
      while (end < lowerEnd(piece)) {
        tell(i, bounds[piece] - total, piece, listener);
        total = bounds[piece--];
      }
      tell(i, end - total, piece, listener);
      total = end;
    }
  }

  private void tell(int index, long slice, int piece, SliceListener listener) {
    if (slice != 0) {
      listener.slice(index, BigDecimal.valueOf(slice, decimals), piece);
    }
  }

  /** The piece of a total, sought from a known one; a bound belongs to the piece that ends there. */
  private int pieceAt(long total, int near) {
    int piece = near;
    while (piece + 1 < bounds.length && total > bounds[piece + 1]) {
      piece++;
    }
    while (piece > 0 && total < bounds[piece]) {
      piece--;
    }
    return piece;
  }

  private long lowerEnd(int piece) {
    return piece == 0 ? Long.MIN_VALUE : bounds[piece];
  }

  private long upperEnd(int piece) {
    return piece + 1 == bounds.length ? Long.MAX_VALUE : bounds[piece + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitSlopes that
        && decimals == that.decimals
        && slopeDecimals == that.slopeDecimals
        && Arrays.equals(bounds, that.bounds)
        && Arrays.equals(slopes, that.slopes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bounds) + Arrays.hashCode(slopes);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds) + " " + Arrays.toString(slopes) + " " + decimals;
  }
}
