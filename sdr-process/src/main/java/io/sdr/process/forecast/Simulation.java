package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * How a forecast is tried out. The same seed gives the same totals on every machine; with a common fate, on every machine
 * whose logarithms and exponentials agree in their last bits.
 *
 * <p>Deals that share a market, a product or a head are won and lost together. With a common fate of {@code ρ} the chance of
 * each is {@code Φ((Φ⁻¹(p) + √ρ·Z) / √(1 − ρ))} in a trial, {@code Z} being a normal number that all share; on average it
 * stays {@code p}. Source: Vasicek, <em>Loan Portfolio Value</em> (2002).
 *
 * @param seed where the random numbers begin
 * @param trials how often, from 1 to a million
 * @param commonFate how far deals are won together, from 0 % to below 100 %
 */
@JsonPropertyOrder({"seed", "trials", "commonFate"})
public record Simulation(long seed, int trials, Percent commonFate) {
  private static final int MOST_TRIALS = 1_000_000;

  /** Makes a simulation. */
  public Simulation {
    Refusal.unless(
        1 <= trials && trials <= MOST_TRIALS, "simulation.must-have-some-trials", trials);
    Refusal.unless(
        !commonFate.isNegative() && commonFate.compareTo(Percent.HUNDRED) < 0,
        "simulation.must-have-a-fate-below-the-whole",
        commonFate);
  }

  /** A simulation of deals that have nothing to do with one another. */
  public static Simulation of(long seed, int trials) {
    return new Simulation(seed, trials, Percent.ZERO);
  }
}
