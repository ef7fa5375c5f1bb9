package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;

/**
 * How much more often the best tenth was won than all leads.
 *
 * @param best won of the tenth with the highest scores; all that have the score of its last one belong to it, so a score that
 *     hardly tells leads apart has a large tenth
 * @param interval where the true share of those lies
 * @param all won of all leads
 * @param times how many times the share of all that of the best is, rounded to six decimals; 1 is what guessing gets
 */
@JsonPropertyOrder({"best", "interval", "all", "times"})
public record Lift(
    Proportion best, Proportion.Interval interval, Proportion all, BigDecimal times) {
  /** Makes a lift. */
  public Lift {
    times = Decimals.computed(times);
  }
}
