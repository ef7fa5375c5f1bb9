package io.sdr.core.quantity;

import java.math.BigDecimal;

/** Hears into which slices amounts were cut, while they are. */
@FunctionalInterface
public interface SliceListener {
  /** Hears nothing. */
  SliceListener NONE = (index, slice, piece) -> {};

  /**
   * A part of an amount lay in one piece.
   *
   * @param index which amount
   * @param slice the part; negative where a negative amount takes it back
   * @param piece the number of the piece, from 0
   */
  void slice(int index, BigDecimal slice, int piece);
}
