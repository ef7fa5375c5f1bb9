package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * How likely each total of a forecast is.
 *
 * @param method {@code convolution} or {@code simulation}
 * @param n how many open deals it rests on
 * @param grid the step between totals
 * @param rounded how many amounts were no multiple of the grid and were rounded to it
 * @param mean the total on average, of the amounts as they are
 * @param standardDeviation how far totals scatter, of the amounts as they are, deals being independent
 * @param simulation how it was tried out; absent where it was computed
 * @param totals the totals that may come, in rising order, with how likely each is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "method",
  "n",
  "grid",
  "rounded",
  "mean",
  "standardDeviation",
  "simulation",
  "totals"
})
public record AmountDistribution(
    String method,
    int n,
    BigMoney grid,
    long rounded,
    BigMoney mean,
    BigMoney standardDeviation,
    Optional<Simulation> simulation,
    ImmutableList<Total> totals) {
  /** Five digits fewer than shares are computed to, so that a half is a half. */
  private static final int CERTAIN_DECIMALS = 28;

  private static final int MOST_DECIMALS = 50;

  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-60");

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
    checkLevel(level);
    int place = 0;
    BigDecimal share = totals.get(0).share().fraction();
    while (!reaches(share, level)) {
      share = share.add(totals.get(++place).share().fraction());
    }
    return totals.get(place).amount();
  }

  /**
   * How likely the total is at least this much.
   *
   * @param goal in the currency of the totals
   */
  public Percent chanceOfAtLeast(BigMoney goal) {
    return chanceOfAtLeast(goal, Trace.silent());
  }

  /**
   * How likely the total is at least this much, in a step of its own.
   *
   * @param goal in the currency of the totals
   */
  public Percent chanceOfAtLeast(BigMoney goal, Trace trace) {
    Refusal.unless(goal.isSameCurrency(grid), "forecast.must-have-one-currency", goal);
    BigDecimal share = BigDecimal.ZERO;
    for (Total total : totals.reverse()) {
      if (total.amount().isLessThan(goal)) {
        break;
      }
      share = share.add(total.share().fraction());
    }
    return trace
        .step("forecast.chance-of-goal")
        .given("goal", goal)
        .given("deals", n)
        .given("mean", mean)
        .given("low", quantile(Percent.of("10")))
        .given("middle", quantile(Percent.of("50")))
        .given("high", quantile(Percent.of("90")))
        .given("method", "distribution" + "." + method)
        .yields(Operation.STATED, Percent.ofFraction(share.round(MathContext.DECIMAL128)));
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

  /** Further decimals are of probabilities that nobody looks at. */
  static Percent share(BigDecimal probability) {
    return Percent.ofFraction(
        probability.setScale(Math.min(probability.scale(), MOST_DECIMALS), RoundingMode.HALF_EVEN));
  }

  /** Whether a probability is of something that never happens, and whose sum over many does not show either. */
  static boolean isNegligible(BigDecimal probability) {
    return probability.compareTo(NEGLIGIBLE) < 0;
  }

  static void checkLevel(Percent level) {
    Refusal.unless(
        level.compareTo(Percent.ZERO) > 0 && level.compareTo(Percent.HUNDRED) < 0,
        "distribution.must-have-quantile-of-a-part",
        level);
  }

  static boolean reaches(BigDecimal share, Percent level) {
    return share.setScale(CERTAIN_DECIMALS, RoundingMode.HALF_EVEN).compareTo(level.fraction())
        >= 0;
  }
}
