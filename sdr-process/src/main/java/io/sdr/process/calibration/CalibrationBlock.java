package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigInteger;

/**
 * Leads that were given chances next to one another, and are taken to have had the same.
 *
 * @param from the lowest chance that one of them was given
 * @param to the highest
 * @param won how many were won of how many; at least one lead
 */
@JsonPropertyOrder({"from", "to", "won"})
public record CalibrationBlock(Percent from, Percent to, Proportion won) {
  /** Makes a block. */
  public CalibrationBlock {
    Refusal.unless(won.trials() > 0, "calibration-block.must-have-a-lead");
    Refusal.unless(
        from.compareTo(to) <= 0, "calibration-block.must-have-bounds-in-order", from, to);
  }

  /** The share of them that was won. */
  public Percent chance() {
    return won.share().value().orElseThrow();
  }

  CalibrationBlock plus(CalibrationBlock next) {
    return new CalibrationBlock(from, next.to, won.plus(next.won));
  }

  /** Whether a smaller share of these was won than of others, exactly. */
  boolean isBelow(CalibrationBlock other) {
    return product(won.hits(), other.won.trials())
            .compareTo(product(other.won.hits(), won.trials()))
        < 0;
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
