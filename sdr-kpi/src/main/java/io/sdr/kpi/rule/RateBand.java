package io.sdr.kpi.rule;

import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.rate.Reach;

/**
 * A band of rates as written.
 *
 * @param from where the band begins: an amount of what is sold, or a percentage of the goal
 * @param rate the rate in the band
 * @param reach what the rate applies to
 */
public record RateBand(Figure from, Agreed rate, Reach reach) {
  /** Makes a band. */
  public RateBand {
    Refusal.unless(
        from instanceof Figure.Amount || from instanceof Figure.Share,
        "rate-band.must-begin-at-amount-or-percentage");
    Refusal.unless(rate.mayBePercent(), "rate-band.must-have-a-percentage-as-rate");
  }
}
