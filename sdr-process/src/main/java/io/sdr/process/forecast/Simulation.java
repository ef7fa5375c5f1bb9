package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

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

  /** What is found is a sample: where the chances lie that stand behind the shares of the trials. */
  Proportion.Interval interval(Percent least, Percent most) {
    Proportion.Interval low = found(least).interval().value().orElseThrow();
    Proportion.Interval high = found(most).interval().value().orElseThrow();
    return new Proportion.Interval(low.method(), low.level(), low.low(), high.high());
  }

  private Proportion found(Percent share) {
    BigDecimal hits = share.fraction().multiply(BigDecimal.valueOf(trials));
    return Proportion.of(hits.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), trials);
  }

  /** Says, in a step of its own, how far what was found can be trusted. */
  void tell(Proportion.Interval interval, Trace under) {
    under
        .step("forecast.tried-out")
        .given("seed", seed)
        .given("commonFate", commonFate)
        .given("level", interval.level())
        .given("low", interval.low())
        .given("high", interval.high())
        .yields(Operation.STATED, Figure.of(trials));
  }

  /** A simulation of deals that have nothing to do with one another. */
  public static Simulation of(long seed, int trials) {
    return new Simulation(seed, trials, Percent.ZERO);
  }
}
