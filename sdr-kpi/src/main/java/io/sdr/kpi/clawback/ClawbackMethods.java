package io.sdr.kpi.clawback;

import io.sdr.core.quantity.Percent;

/**
 * The methods that come with the library. Two more need no method: what came back may count as a negative sale of the day
 * on which it came back, at the rates of that day, or of the day of the sale, whose period is then settled again; see {@code
 * Crediting.returnsCount}.
 */
public final class ClawbackMethods {
  private ClawbackMethods() {}

  /** Exactly what was paid for the part that came back. */
  public static ClawbackMethod exactReversal() {
    return ImmutablePartReversal.of(Percent.HUNDRED);
  }

  /** A percentage of what was paid for the part that came back. */
  public static ClawbackMethod percentOf(Percent percent) {
    return ImmutablePartReversal.of(percent);
  }

  /**
   * What was paid for the part that came back, in proportion to the months of the term that were not served: nothing once
   * the whole term was.
   */
  public static ClawbackMethod forUnservedTerm(int months) {
    return ImmutableUnservedTerm.of(months);
  }
}
