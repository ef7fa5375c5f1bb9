package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * What was reached on one day.
 *
 * @param day when
 * @param reached how much, an amount or a number; below zero where more came back than was sold
 */
@JsonPropertyOrder({"day", "reached"})
public record DayFact(LocalDate day, Figure reached) {
  /** Makes a fact. */
  public DayFact {
    Refusal.unless(reached.number().isPresent(), "day-fact.must-be-a-number");
  }
}
