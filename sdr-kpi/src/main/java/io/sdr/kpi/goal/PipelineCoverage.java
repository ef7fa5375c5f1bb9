package io.sdr.kpi.goal;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * How many times the goal must be in the pipeline for the goal to be met: the reciprocal of the share of deals, by value, that
 * is won. It is what would be needed on average; with a pipeline of few deals chance decides.
 */
public final class PipelineCoverage {
  private PipelineCoverage() {}

  /**
   * The coverage that is needed.
   *
   * @param winRate which part of the pipeline is won
   * @return a number, 4 at a win rate of 25 %; undefined where the rate is, or where nothing is won ({@code nothing-is-won})
   * @throws Refusal if the rate is negative or above 100 %
   */
  public static Measured<BigDecimal> needed(Measured<Percent> winRate, Trace trace) {
    Trace step = trace.step("goal.coverage");
    Measured<BigDecimal> needed = winRate.flatMap(rate -> {
      Refusal.unless(
          !rate.isNegative() && rate.compareTo(Percent.HUNDRED) <= 0,
          "coverage.must-have-a-share-as-win-rate",
          rate);
      step.given("whole", Percent.HUNDRED).given("winRate", rate);
      return rate.points().signum() == 0
          ? Measured.undefined("nothing-is-won")
          : Measured.of(Decimals.quotient(Percent.HUNDRED.points(), rate.points()));
    });
    step.yields(Operation.QUOTIENT, needed.map(Figure::of));
    return needed;
  }
}
