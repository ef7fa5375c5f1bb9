package io.sdr.process.accuracy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * The chance that a deal was given, and what became of it within the time the chance was for.
 *
 * @param chance from 0 % to 100 %
 * @param won whether it was won by then
 */
@JsonPropertyOrder({"chance", "won"})
public record PastChance(Percent chance, boolean won) {
  /** Makes a past chance. */
  public PastChance {
    Refusal.unless(
        !chance.isNegative() && chance.compareTo(Percent.HUNDRED) <= 0,
        "past-chance.must-be-within-the-whole",
        chance);
  }
}
