package io.sdr.kpi.tallyrun;

/**
 * What the amounts or numbers of facts of a kind may be, so that columns are refused where a fact as a value would be.
 *
 * @param unknown whether one may be unknown
 * @param negative whether one may be less than zero
 * @param zero whether one may be zero
 */
public record FigureBounds(boolean unknown, boolean negative, boolean zero) {
  /** Anything. */
  public static final FigureBounds ANY = new FigureBounds(true, true, true);

  /** Known, and not zero. */
  public static final FigureBounds NOT_ZERO = new FigureBounds(false, true, false);

  /** Known, and not less than zero. */
  public static final FigureBounds NOT_NEGATIVE = new FigureBounds(false, false, true);

  /** Not less than zero, where it is known. */
  public static final FigureBounds NOT_NEGATIVE_IF_KNOWN = new FigureBounds(true, false, true);

  /** Known, and more than zero. */
  public static final FigureBounds POSITIVE = new FigureBounds(false, false, false);

  /** What is within both. */
  public FigureBounds and(FigureBounds other) {
    return new FigureBounds(
        unknown && other.unknown, negative && other.negative, zero && other.zero);
  }

  boolean allow(long unit) {
    if (unit > 0) {
      return true;
    }
    return unit == FactColumns.UNKNOWN ? unknown : unit == 0 ? zero : negative;
  }
}
