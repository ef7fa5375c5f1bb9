package io.sdr.core.explain;

/** How much of a calculation is written down. */
public enum Detail {
  /** Nothing: only the result. */
  NONE,
  /** The result and the parts it is directly made of. */
  TOTALS,
  /** Every step. */
  FULL
}
