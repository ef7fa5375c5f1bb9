package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * Where a metric is heading by itself.
 *
 * @param expected what is expected in the goal's period; an amount, a percentage or a number
 * @param deviation the standard deviation of such expectations, in the unit of the figure (of a percentage as a fraction); not
 *     negative
 */
@JsonPropertyOrder({"expected", "deviation"})
public record Trend(Figure expected, BigDecimal deviation) {
  /** Makes a trend. */
  public Trend {
    Refusal.unless(expected.number().isPresent(), "trend.must-expect-a-number");
    deviation = Decimals.computed(deviation);
    Refusal.unless(deviation.signum() >= 0, "trend.must-not-have-negative-deviation");
  }
}
