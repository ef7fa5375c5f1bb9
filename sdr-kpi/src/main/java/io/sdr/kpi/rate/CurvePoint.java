package io.sdr.kpi.rate;

import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * A point of a payout curve.
 *
 * @param attainment where it is
 * @param payout the share of the pay on target there
 */
public record CurvePoint(Percent attainment, Percent payout) {
  /** Makes a point. */
  public CurvePoint {
    Refusal.unless(!payout.isNegative(), "payout-curve.must-not-be-negative", payout);
  }
}
