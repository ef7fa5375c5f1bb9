package io.sdr.process.funnel;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Compares a stage with what should pass it.
 *
 * <p>Lost wins: the deals that are missing at the stage, each as likely to be won as a deal that does pass it, which is
 * the product of the conversions behind it.
 */
final class BenchmarkReader {
  private static final int PROBABILITY_DECIMALS = 6;

  private final FunnelTally tally;
  private final Function<StepTally, Conversion> conversions;

  BenchmarkReader(FunnelTally tally, Function<StepTally, Conversion> conversions) {
    this.tally = tally;
    this.conversions = conversions;
  }

  Shortfall compare(StepTally step, Percent benchmark, Trace under) {
    Proportion passed = conversions.apply(step).counts();
    Measured<Percent> byChance = byChance(passed, benchmark, under);
    Measured<BigDecimal> lostWins = lostWins(step, passed, benchmark, under);
    return new Shortfall(benchmark, byChance, lostWins.map(Figure::of), lostValue(lostWins, under));
  }

  private static Measured<Percent> byChance(Proportion passed, Percent benchmark, Trace under) {
    Trace step = under
        .step("funnel.by-chance")
        .given("passed", passed.hits())
        .given("entered", passed.trials())
        .given("benchmark", benchmark);
    Measured<Percent> chance = probabilityOfAtMost(passed, benchmark);
    step.yields(Operation.STATED, chance.map(Figure::of));
    return chance;
  }

  private static Measured<Percent> probabilityOfAtMost(Proportion passed, Percent benchmark) {
    if (passed.trials() == 0 || passed.trials() > Integer.MAX_VALUE) {
      return Measured.undefined(passed.trials() == 0 ? "no-sample" : "large-sample");
    }
    double probability = BinomialDistribution.of(
            (int) passed.trials(), benchmark.fraction().doubleValue())
        .cumulativeProbability((int) passed.hits());
    return Measured.of(Percent.ofFraction(
        BigDecimal.valueOf(probability).setScale(PROBABILITY_DECIMALS, RoundingMode.HALF_EVEN)));
  }

  private Measured<BigDecimal> lostWins(
      StepTally step, Proportion passed, Percent benchmark, Trace under) {
    Trace wins = under.step("funnel.lost-wins");
    Trace missing = wins.step("funnel.missing-deals");
    if (passed.trials() == 0) {
      return undefined("no-sample", missing, wins);
    }
    BigDecimal expected = benchmark.fraction().multiply(BigDecimal.valueOf(passed.trials()));
    BigDecimal few = missing
        .given("expected", expected)
        .given("passed", passed.hits())
        .yields(Operation.DIFFERENCE, expected.subtract(BigDecimal.valueOf(passed.hits())));
    Measured<Percent> onward = onwardFrom(step);
    if (onward.undefined().isPresent()) {
      return undefined(onward.undefined().get(), wins);
    }
    Percent toWin = onward.value().orElseThrow();
    return Measured.of(wins.given("missing", few)
        .given("onward", toWin)
        .yields(Operation.PRODUCT, few.multiply(toWin.fraction())));
  }

  private static Measured<BigDecimal> undefined(String reason, Trace... steps) {
    for (Trace step : steps) {
      step.fails(reason);
    }
    return Measured.undefined(reason);
  }

  private Measured<Percent> onwardFrom(StepTally step) {
    List<StepTally> behind =
        tally.steps().subList(tally.steps().indexOf(step) + 1, tally.steps().size());
    BigInteger passed = BigInteger.ONE;
    BigInteger entered = BigInteger.ONE;
    for (StepTally next : behind) {
      Proportion counts = conversions.apply(next).counts();
      passed = passed.multiply(BigInteger.valueOf(counts.hits()));
      entered = entered.multiply(BigInteger.valueOf(counts.trials()));
    }
    return entered.signum() == 0
        ? Measured.undefined("no-sample-behind")
        : Measured.of(
            Percent.ofFraction(Decimals.quotient(new BigDecimal(passed), new BigDecimal(entered))));
  }

  private Measured<Figure> lostValue(Measured<BigDecimal> lostWins, Trace under) {
    Trace step = under.step("funnel.lost-wins-value");
    lostWins
        .value()
        .ifPresent(wins -> step.given("wins", wins)
            .given("sold", tally.won().sum())
            .given("won", tally.won().known()));
    return step.yields(Operation.PRORATED, lostWins.flatMap(tally.won()::timesAverage));
  }
}
