package io.sdr.process.accuracy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;

/**
 * The deals that were given much the same chance, and how many of them were won.
 *
 * @param from the lowest chance of the row
 * @param to the highest; it belongs to the next row, and in the last row to this one
 * @param meanChance the mean of the chances that were given
 * @param won how many were won of how many; at least one deal
 * @param interval where the true share lies
 */
@JsonPropertyOrder({"from", "to", "meanChance", "won", "interval"})
public record CalibrationRow(
    Percent from, Percent to, Percent meanChance, Proportion won, Proportion.Interval interval) {
  /** Makes a row. */
  public CalibrationRow {
    Refusal.unless(won.trials() > 0, "calibration-row.must-have-a-deal");
  }

  /** Whether the chances that were given lie within what the outcomes allow. */
  public boolean fits() {
    return interval.low().compareTo(meanChance) <= 0 && meanChance.compareTo(interval.high()) <= 0;
  }
}
