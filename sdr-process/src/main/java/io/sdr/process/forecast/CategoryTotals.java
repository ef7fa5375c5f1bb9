package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A forecast by what people commit to, each deal in one category at its full amount. No chances enter it: it is a promise,
 * not an estimate.
 *
 * @param closed what is won
 * @param commit what owners give their word for
 * @param bestCase what may well come
 * @param pipeline what is worked on beside
 */
@JsonPropertyOrder({"closed", "commit", "bestCase", "pipeline"})
public record CategoryTotals(
    BigMoney closed, BigMoney commit, BigMoney bestCase, BigMoney pipeline) {
  /** Makes totals, all of one currency. */
  public CategoryTotals {
    BigMoney first = closed;
    Refusal.unless(
        Stream.of(commit, bestCase, pipeline).allMatch(first::isSameCurrency),
        "forecast.must-have-one-currency");
    closed = Decimals.computed(closed);
    commit = Decimals.computed(commit);
    bestCase = Decimals.computed(bestCase);
    pipeline = Decimals.computed(pipeline);
  }

  /**
   * The totals of prospects; omitted ones count in none.
   *
   * @throws Refusal if an amount is in another currency
   */
  public static CategoryTotals of(List<Prospect> prospects, CurrencyUnit currency) {
    return new CategoryTotals(
        total(prospects, ForecastCategory.CLOSED, currency),
        total(prospects, ForecastCategory.COMMIT, currency),
        total(prospects, ForecastCategory.BEST_CASE, currency),
        total(prospects, ForecastCategory.PIPELINE, currency));
  }

  private static BigMoney total(
      List<Prospect> prospects, ForecastCategory category, CurrencyUnit currency) {
    return BigMoney.of(
        currency,
        prospects.stream()
            .filter(prospect -> prospect.category() == category)
            .map(prospect -> Forecast.amount(prospect, currency))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** What there will be if all that is committed comes. */
  public BigMoney commitForecast() {
    return closed.plus(commit);
  }

  /** What there will be if the best cases come too. */
  public BigMoney bestCaseForecast() {
    return commitForecast().plus(bestCase);
  }

  /** All that is not decided. */
  public BigMoney openPipeline() {
    return commit.plus(bestCase).plus(pipeline);
  }

  /**
   * How many times what is missing for the goal stands in the open pipeline.
   *
   * @param goal in the currency of the totals
   * @return undefined ({@code goal-is-reached}) when nothing is missing
   * @throws Refusal if the goal is in another currency
   */
  public Measured<BigDecimal> coverage(BigMoney goal, Trace trace) {
    Refusal.unless(goal.isSameCurrency(closed), "forecast.must-have-one-currency", goal);
    Trace step = trace.step("forecast.coverage");
    BigMoney missing = step.step("forecast.missing")
        .given("goal", goal)
        .given("closed", closed)
        .yields(Operation.DIFFERENCE, Decimals.computed(goal.minus(closed)));
    step.given("open", openPipeline()).given("missing", missing);
    Measured<BigDecimal> coverage = missing.isPositive()
        ? Measured.of(Decimals.quotient(openPipeline().getAmount(), missing.getAmount()))
        : Measured.undefined("goal-is-reached");
    step.yields(Operation.QUOTIENT, coverage.map(Figure::of));
    return coverage;
  }
}
