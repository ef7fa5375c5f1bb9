package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;

/**
 * From where a goal starts: what was read of its metric before.
 *
 * @param period when it was read
 * @param value what was read; an amount, a percentage or a number
 */
@JsonPropertyOrder({"period", "value"})
public record Baseline(Period period, Figure value) {
  /** Makes a baseline. */
  public Baseline {
    Refusal.unless(value.number().isPresent(), "baseline.must-be-a-number");
  }
}
