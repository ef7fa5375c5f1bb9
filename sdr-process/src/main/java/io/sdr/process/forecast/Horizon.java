package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a forecast looks ahead.
 *
 * @param asOf the day on which it is made
 * @param lastDay the last day that counts
 */
@JsonPropertyOrder({"asOf", "lastDay"})
public record Horizon(LocalDate asOf, LocalDate lastDay) {
  /** Makes a horizon. */
  public Horizon {
    Refusal.unless(!lastDay.isBefore(asOf), "horizon.must-not-end-before-today", asOf, lastDay);
  }

  /** How many days there are left. */
  public long days() {
    return ChronoUnit.DAYS.between(asOf, lastDay);
  }
}
