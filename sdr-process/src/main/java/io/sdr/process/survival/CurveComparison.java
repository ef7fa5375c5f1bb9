package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.statistics.Significance;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Whether two groups end equally fast, what has not ended taken into account: the log-rank test and its weighted relatives.
 *
 * <p>On every day on which something ends, as many are expected to end in the first group as its part of all that are at
 * risk. Source: Kleinbaum and Klein, <em>Survival Analysis</em>.
 *
 * @param method which days count for more
 * @param n how many there are in both groups
 * @param observed how many ended in the first group
 * @param expected how many would be expected to, if both were alike; rounded to six decimals
 * @param variance how far the number scatters, squared, if both are alike; rounded to six decimals
 * @param statistic the weighted difference, squared, by its variance; chi-squared with one degree of freedom; rounded to six
 *     decimals
 * @param p the probability of at least such a difference where there is none, to twelve decimals
 */
@JsonPropertyOrder({"method", "n", "observed", "expected", "variance", "statistic", "p"})
public record CurveComparison(
    RankWeight method,
    long n,
    long observed,
    BigDecimal expected,
    BigDecimal variance,
    BigDecimal statistic,
    BigDecimal p) {
  /** Makes a comparison. */
  public CurveComparison {
    expected = Decimals.computed(expected);
    variance = Decimals.computed(variance);
    statistic = Decimals.computed(statistic);
    p = Decimals.computed(p);
  }

  /**
   * Compares two groups that have nothing in common. {@link Lifetimes#endingOnly} before compares how fast they are won.
   *
   * @return undefined when a group is empty ({@code no-sample}), or nothing ever ended while both could ({@code
   *     no-variation})
   */
  public static Explained<Measured<CurveComparison>> of(
      Lifetimes one, Lifetimes other, RankWeight weight, Detail detail) {
    return Explained.of("survival.comparison", detail, trace -> {
      trace.given("method", "rank-weight" + "." + weight.word());
      Measured<CurveComparison> comparison = one.isEmpty() || other.isEmpty()
          ? Measured.undefined("no-sample")
          : new Reader(one, other, weight, trace).compare();
      comparison
          .value()
          .ifPresent(found -> trace
              .given("n", found.n)
              .given("observed", found.observed)
              .given("expected", found.expected)
              .given("statistic", found.statistic));
      trace.yields(Operation.STATED, comparison.map(found -> Significance.shown(found.p)));
      return comparison;
    });
  }

  /** Whether chance alone would do this less often than {@code level}. */
  public boolean isBelow(Percent level) {
    return p.compareTo(level.fraction()) < 0;
  }

  /** Goes along the days on which something ended in either group. */
  private static final class Reader {
    private final Lifetimes one;
    private final RankWeight weight;
    private final Lifetimes both;
    private final Trace expectations;
    private BigDecimal expected = BigDecimal.ZERO;
    private BigDecimal variance = BigDecimal.ZERO;
    private BigDecimal difference = BigDecimal.ZERO;
    private BigDecimal scatter = BigDecimal.ZERO;
    private BigDecimal there = BigDecimal.ONE;

    Reader(Lifetimes one, Lifetimes other, RankWeight weight, Trace trace) {
      this.one = one;
      this.weight = weight;
      this.both = one.plus(other);
      this.expectations = trace.step("survival.expected");
    }

    Measured<CurveComparison> compare() {
      RiskTable ofOne = RiskTable.of(one);
      DayCounts ended = one.ended();
      for (RiskTable.Row row : RiskTable.rows(both)) {
        add(row, ofOne.atRisk(row.day()), ended.counts().getOrDefault(row.day(), 0L));
      }
      expectations.yields(Operation.SUM, expected);
      return scatter.signum() == 0 ? Measured.undefined("no-variation") : Measured.of(result());
    }

    private void add(RiskTable.Row row, long atRisk, long ended) {
      BigDecimal here = expectations
          .step("survival.expected-on-a-day")
          .given("ended", row.ended())
          .given("atRiskHere", atRisk)
          .given("atRisk", row.atRisk())
          .given("day", row.day())
          .yields(
              Operation.PRORATED,
              Decimals.quotient(
                  BigDecimal.valueOf(row.ended()).multiply(BigDecimal.valueOf(atRisk)),
                  BigDecimal.valueOf(row.atRisk())));
      BigDecimal spread = variance(row, atRisk, here);
      there = Decimals.quotient(
          there.multiply(BigDecimal.valueOf(row.stay() + 1)), BigDecimal.valueOf(row.atRisk() + 1));
      BigDecimal factor = weight.of(row.atRisk(), there);
      expected = expected.add(here);
      variance = variance.add(spread);
      difference = difference.add(
          factor.multiply(BigDecimal.valueOf(ended).subtract(here)), MathContext.DECIMAL128);
      scatter = scatter.add(factor.pow(2).multiply(spread), MathContext.DECIMAL128);
    }

    /** That of a hypergeometric distribution; nothing where only one could end. */
    private static BigDecimal variance(RiskTable.Row row, long atRisk, BigDecimal expected) {
      if (row.atRisk() == 1) {
        return BigDecimal.ZERO;
      }
      BigDecimal all = BigDecimal.valueOf(row.atRisk());
      return Decimals.quotient(
          expected
              .multiply(BigDecimal.valueOf(row.atRisk() - atRisk))
              .multiply(BigDecimal.valueOf(row.stay())),
          all.multiply(BigDecimal.valueOf(row.atRisk() - 1)));
    }

    private CurveComparison result() {
      BigDecimal statistic = difference.pow(2).divide(scatter, MathContext.DECIMAL128);
      return new CurveComparison(
          weight,
          both.size(),
          one.ended().size(),
          Distributions.rounded(expected),
          Distributions.rounded(variance),
          Distributions.rounded(statistic),
          Distributions.tailOfChiSquared(statistic, 1));
    }
  }
}
