package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
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
 * @param withoutAmount how many deals that are not omitted nobody knows the amount of; they are in no total, and are no zeros
 */
@JsonPropertyOrder({"closed", "commit", "bestCase", "pipeline", "withoutAmount"})
public record CategoryTotals(
    BigMoney closed, BigMoney commit, BigMoney bestCase, BigMoney pipeline, long withoutAmount) {
  /** Makes totals, all of one currency. */
  public CategoryTotals {
    BigMoney first = closed;
    Refusal.unless(
        Stream.of(commit, bestCase, pipeline).allMatch(first::isSameCurrency),
        "forecast.must-have-one-currency");
    Refusal.unless(withoutAmount >= 0, "unknown-deals.must-not-be-negative");
    closed = Decimals.computed(closed);
    commit = Decimals.computed(commit);
    bestCase = Decimals.computed(bestCase);
    pipeline = Decimals.computed(pipeline);
  }

  /**
   * The totals of prospects, deal by deal; omitted ones count in none.
   *
   * @param prospects each deal once
   * @throws Refusal if a deal stands there twice, or an amount is in another currency
   */
  public static Explained<CategoryTotals> of(
      List<Prospect> prospects, CurrencyUnit currency, Detail detail) {
    ImmutableList<Prospect> byDeal = Forecast.eachOnce(prospects);
    return Explained.of("forecast.categories", detail, trace -> {
      CategoryTotals totals = new CategoryTotals(
          total(byDeal, ForecastCategory.CLOSED, currency, trace),
          total(byDeal, ForecastCategory.COMMIT, currency, trace),
          total(byDeal, ForecastCategory.BEST_CASE, currency, trace),
          total(byDeal, ForecastCategory.PIPELINE, currency, trace),
          byDeal.stream().filter(CategoryTotals::isUnknown).count());
      trace
          .given("commit", totals.commitForecast())
          .given("bestCase", totals.bestCaseForecast())
          .given("withoutAmount", totals.withoutAmount())
          .yields(Operation.SUM, Decimals.computed(totals.closed.plus(totals.openPipeline())));
      return totals;
    });
  }

  private static BigMoney total(
      List<Prospect> prospects, ForecastCategory category, CurrencyUnit currency, Trace under) {
    Trace step = under.step("forecast.category").given("category", category.word());
    BigDecimal total = BigDecimal.ZERO;
    for (Prospect prospect : prospects) {
      Forecast.checkCurrency(prospect, currency);
      if (prospect.category() == category && prospect.amount().isPresent()) {
        step.step("forecast.move")
            .given("deal", prospect.deal().text())
            .yields(Operation.GIVEN, prospect.amount().get());
        total = total.add(prospect.worth());
      }
    }
    return step.yields(Operation.SUM, Decimals.computed(BigMoney.of(currency, total)));
  }

  private static boolean isUnknown(Prospect prospect) {
    return prospect.category() != ForecastCategory.OMITTED && prospect.amount().isEmpty();
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
   * How many times what is missing for the goal stands in the open pipeline, as far as amounts are known.
   *
   * @param goal in the currency of the totals
   * @return undefined ({@code goal-is-reached}) when nothing is missing
   * @throws Refusal if the goal is in another currency
   */
  public Measured<BigDecimal> coverage(BigMoney goal, Trace trace) {
    Refusal.unless(goal.isSameCurrency(closed), "forecast.must-have-one-currency", goal);
    Trace step = trace.step("forecast.coverage");
    BigMoney missing = step.step(
            closed.isGreaterThan(goal) ? "forecast.more-than-the-goal" : "forecast.missing")
        .given("goal", goal)
        .given("closed", closed)
        .given("surplus", Decimals.computed(closed.minus(goal)))
        .yields(Operation.DIFFERENCE, Decimals.computed(goal.minus(closed)));
    step.given("open", openPipeline()).given("missing", missing);
    Measured<BigDecimal> coverage = missing.isPositive()
        ? Measured.of(Decimals.quotient(openPipeline().getAmount(), missing.getAmount()))
        : Measured.undefined("goal-is-reached");
    step.yields(Operation.QUOTIENT, coverage.map(Figure::of));
    return coverage;
  }
}
