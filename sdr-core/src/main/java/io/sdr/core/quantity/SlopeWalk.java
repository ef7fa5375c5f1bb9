package io.sdr.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** Walks along slopes with bounds and slopes as whole numbers of small units. */
final class SlopeWalk {
  private static final int BITS = 62;

  private final long[] bounds;
  private final long[] slopes;
  private final int decimals;
  private final int widthOfBounds;
  private final int widthOfSlopes;
  private long total;
  private int piece;

  private SlopeWalk(long[] bounds, long[] slopes, long before, int decimals) {
    this.bounds = bounds;
    this.slopes = slopes;
    this.total = before;
    while (piece + 1 < bounds.length && before > bounds[piece + 1]) {
      piece++;
    }
    this.decimals = decimals;
    long allBounds = Math.abs(before);
    long allSlopes = 0;
    for (int i = 0; i < bounds.length; i++) {
      allBounds |= bounds[i];
      allSlopes |= Math.abs(slopes[i]);
    }
    this.widthOfBounds = Long.SIZE - Long.numberOfLeadingZeros(allBounds);
    this.widthOfSlopes = Long.SIZE - Long.numberOfLeadingZeros(allSlopes);
  }

  /** A walk in units of the given decimals; empty when a number does not fit. */
  static Optional<SlopeWalk> over(
      Slopes slopes, BigDecimal before, int decimals, int decimalsOfSlopes) {
    int size = slopes.pieces().size();
    long[] bounds = new long[size];
    long[] rates = new long[size];
    for (int i = 0; i < size; i++) {
      Slopes.Piece piece = slopes.pieces().get(i);
      if (!fits(piece.from(), decimals) || !fits(piece.slope(), decimalsOfSlopes)) {
        return Optional.empty();
      }
      bounds[i] = units(piece.from(), decimals);
      rates[i] = units(piece.slope(), decimalsOfSlopes);
    }
    return fits(before, decimals)
        ? Optional.of(new SlopeWalk(bounds, rates, units(before, decimals), decimals))
        : Optional.empty();
  }

  private static boolean fits(BigDecimal number, int decimals) {
    return number.precision() - number.scale() + decimals <= NarrowAmounts.SAFE_DIGITS;
  }

  private static long units(BigDecimal number, int decimals) {
    return number.movePointRight(decimals).longValueExact();
  }

  /** Whether nothing can overflow when all amounts together take so many bits. */
  boolean fits(int widthOfAmounts) {
    return Math.max(widthOfBounds, widthOfAmounts) + 1 + widthOfSlopes <= BITS;
  }

  long[] increments(long[] amounts, SliceListener listener) {
    long[] increments = new long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      increments[i] = amounts[i] < 0 ? down(i, amounts[i], listener) : up(i, amounts[i], listener);
    }
    return increments;
  }

  private long up(int index, long amount, SliceListener listener) {
    long increment = 0;
    long end = total + amount;
    while (piece + 1 < bounds.length && end > bounds[piece + 1]) {
      increment += slice(index, bounds[piece + 1] - total, listener);
      piece++;
    }
    return increment + slice(index, end - total, listener);
  }

  private long down(int index, long amount, SliceListener listener) {
    long increment = 0;
    long end = total + amount;
    while (piece > 0 && end < bounds[piece]) {
      increment += slice(index, bounds[piece] - total, listener);
      piece--;
    }
    return increment + slice(index, end - total, listener);
  }

  private long slice(int index, long slice, SliceListener listener) {
    if (listener != SliceListener.NONE && slice != 0) {
      listener.slice(index, BigDecimal.valueOf(slice, decimals), piece);
    }
    total += slice;
    return slice * slopes[piece];
  }
}
