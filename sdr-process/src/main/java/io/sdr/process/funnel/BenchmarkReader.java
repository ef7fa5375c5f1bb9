package io.sdr.process.funnel;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.statistics.Significance;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares a stage with what should pass it.
 *
 * <p>Lost wins: the deals that are missing at the stage, each as likely to be won as a deal that does pass it, which is
 * the product of the conversions behind it.
 */
final class BenchmarkReader {
  private final FunnelTally tally;
  private final Function<StepTally, Conversion> conversions;

  BenchmarkReader(FunnelTally tally, Function<StepTally, Conversion> conversions) {
    this.tally = tally;
    this.conversions = conversions;
  }

  Shortfall compare(StepTally step, Percent benchmark, Trace under) {
    Conversion conversion = conversions.apply(step);
    Measured<LowerTail> tail = tail(conversion, benchmark);
    Measured<BigDecimal> lostWins = lostWins(step, conversion, benchmark, under);
    return new Shortfall(
        benchmark,
        byChance(conversion.counts(), benchmark, tail, under),
        tail.flatMap(LowerTail::surprise),
        lostWins.map(Figure::of),
        lostValue(lostWins, under));
  }

  private static Measured<LowerTail> tail(Conversion conversion, Percent benchmark) {
    return conversion
        .share()
        .flatMap(share -> conversion.counts().trials() > Integer.MAX_VALUE
            ? Measured.undefined("large-sample")
            : Measured.of(LowerTail.of(conversion.counts(), benchmark)));
  }

  private static Measured<Percent> byChance(
      Proportion passed, Percent benchmark, Measured<LowerTail> tail, Trace under) {
    Measured<Percent> chance =
        tail.map(known -> Percent.ofFraction(Distributions.rounded(known.probability())));
    under
        .step("funnel.by-chance")
        .given("passed", passed.hits())
        .given("entered", passed.trials())
        .given("benchmark", benchmark)
        .yields(Operation.STATED, chance.map(known -> Significance.shown(known.fraction())));
    return chance;
  }

  private Measured<BigDecimal> lostWins(
      StepTally step, Conversion conversion, Percent benchmark, Trace under) {
    Trace wins = under.step("funnel.lost-wins");
    Trace missing = wins.step("funnel.missing-deals");
    Optional<String> unknown = conversion.share().undefined();
    if (unknown.isPresent()) {
      return undefined(unknown.get(), missing, wins);
    }
    Proportion passed = conversion.counts();
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
