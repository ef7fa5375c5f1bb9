package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/**
 * How likely each total of a forecast is, as far as its deals are known: totals are of the deals whose chance and amount are.
 *
 * @param method {@code convolution} or {@code simulation}
 * @param n how many open deals it rests on
 * @param grid the step between totals
 * @param rounding how far totals may lie off because amounts were rounded to the grid
 * @param mean the total on average, of the amounts as they are
 * @param standardDeviation how far totals scatter: where they were computed, by the amounts as they are, deals being
 *     independent; where they were tried out, as they did
 * @param unknown the deals that are in no total because their chance or amount is not known
 * @param simulation how it was tried out; absent where it was computed
 * @param totals the totals that may come, in rising order, with how likely each is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "method",
  "n",
  "grid",
  "rounding",
  "mean",
  "standardDeviation",
  "unknown",
  "simulation",
  "totals"
})
public record AmountDistribution(
    String method,
    int n,
    BigMoney grid,
    Rounding rounding,
    BigMoney mean,
    BigMoney standardDeviation,
    UnknownDeals unknown,
    Optional<Simulation> simulation,
    ImmutableList<Total> totals) {
  static final String CONVOLUTION = "convolution";
  static final String SIMULATION = "simulation";

  /**
   * A total that may come.
   *
   * @param amount the total
   * @param share how likely it is
   */
  @JsonPropertyOrder({"amount", "share"})
  public record Total(BigMoney amount, Percent share) {
    /** Makes a total. */
    public Total {
      amount = Decimals.computed(amount);
    }
  }

  /** Makes a distribution. */
  public AmountDistribution {
    Refusal.unless(!totals.isEmpty(), "amount-distribution.must-have-a-total");
    Refusal.unless(
        simulation.isPresent() ? method.equals(SIMULATION) : method.equals(CONVOLUTION),
        "amount-distribution.must-say-how-it-was-found",
        method);
    Refusal.unless(
        rounding.deals() <= n,
        "amount-distribution.must-round-some-of-its-deals",
        rounding.deals());
    Refusal.unless(
        grid.isPositive(), "amount-distribution.must-have-a-positive-grid-in-its-currency", grid);
    Refusal.unless(
        Stream.concat(
                Stream.of(
                    mean, standardDeviation, unknown.amount(), rounding.up(), rounding.down()),
                totals.stream().map(AmountDistribution.Total::amount))
            .allMatch(grid::isSameCurrency),
        "forecast.must-have-one-currency");
    Refusal.unless(
        Comparators.isInStrictOrder(totals, Comparator.comparing(AmountDistribution.Total::amount)),
        "amount-distribution.must-have-rising-totals");
    Shares.check(shares(totals));
    grid = Decimals.computed(grid);
    mean = Decimals.computed(mean);
    standardDeviation = Decimals.computed(standardDeviation);
  }

  /**
   * The smallest total that is not exceeded with at least this probability: with {@code 10%} the total that will be reached
   * nine times in ten.
   *
   * @param level above 0 % and below 100 %
   */
  public BigMoney quantile(Percent level) {
    return totals.get(Shares.quantile(shares(totals), level)).amount();
  }

  /**
   * How likely the total is at least this much; 100 % where no total that may come is less. Where amounts were rounded, it lies
   * between what it is with totals that are all too large, and with totals that are all too small.
   *
   * @param goal in the currency of the totals
   */
  public ChanceSpan chanceOfAtLeast(BigMoney goal) {
    return chanceOfAtLeast(goal, Trace.silent());
  }

  /**
   * How likely the total is at least this much, in a step of its own.
   *
   * @param goal in the currency of the totals
   */
  public ChanceSpan chanceOfAtLeast(BigMoney goal, Trace trace) {
    Refusal.unless(goal.isSameCurrency(grid), "forecast.must-have-one-currency", goal);
    Percent least = reaching(goal.plus(rounding.up()));
    Percent most = unknown.withoutAmount() > 0
        ? Percent.HUNDRED
        : reaching(goal.minus(rounding.down()).minus(unknown.amount()));
    ChanceSpan span =
        new ChanceSpan(least, most, simulation.map(tried -> tried.interval(least, most)));
    Trace step = trace
        .step("forecast.chance-of-goal")
        .given("goal", goal)
        .given("least", least)
        .given("most", most)
        .given("deals", n)
        .given("unknown", unknown.deals())
        .given("rounded", rounding.deals())
        .given("grid", grid)
        .given("mean", mean)
        .given("low", quantile(Percent.of("10")))
        .given("middle", quantile(Percent.of("50")))
        .given("high", quantile(Percent.of("90")))
        .given("method", "distribution" + "." + method);
    simulation.ifPresent(tried -> tried.tell(span.interval().orElseThrow(), step));
    step.yields(Operation.STATED, span.chance().map(Figure::of));
    return span;
  }

  private Percent reaching(BigMoney goal) {
    BigDecimal share = BigDecimal.ZERO;
    for (Total total : totals.reverse()) {
      if (total.amount().isLessThan(goal)) {
        break;
      }
      share = share.add(total.share().fraction());
    }
    return Percent.ofFraction(share.round(MathContext.DECIMAL128));
  }

  /**
   * How far the distribution lay from what came, in money: the continuous ranked probability score, 0 where it was sure and
   * right, and the plain error where it was sure and wrong. The mean over many forecasts says which way of forecasting is
   * better. Source: Gneiting and Raftery, <em>Strictly Proper Scoring Rules</em> (2007).
   *
   * @param actual what came, in the currency of the totals
   */
  public BigMoney scoreAgainst(BigMoney actual) {
    Refusal.unless(actual.isSameCurrency(grid), "forecast.must-have-one-currency", actual);
    BigDecimal score = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    BigDecimal since = totals.get(0).amount().getAmount().min(actual.getAmount());
    for (Total total : totals) {
      BigDecimal amount = total.amount().getAmount();
      score = score.add(area(since, amount, below, actual.getAmount()));
      below = below.add(total.share().fraction());
      since = amount;
    }
    BigDecimal end = since.max(actual.getAmount());
    return Decimals.computed(BigMoney.of(
        grid.getCurrencyUnit(),
        score.add(area(since, end, below, actual.getAmount())).round(MathContext.DECIMAL128)));
  }

  private static List<Percent> shares(List<Total> totals) {
    return totals.stream().map(Total::share).toList();
  }

  /** Between two amounts: the square of what was given to less, up to the actual one, and of what was given to more. */
  private static BigDecimal area(
      BigDecimal from, BigDecimal to, BigDecimal below, BigDecimal actual) {
    BigDecimal middle = actual.max(from).min(to);
    BigDecimal above = BigDecimal.ONE.subtract(below);
    return middle
        .subtract(from)
        .multiply(below.pow(2))
        .add(to.subtract(middle).multiply(above.pow(2)));
  }
}
