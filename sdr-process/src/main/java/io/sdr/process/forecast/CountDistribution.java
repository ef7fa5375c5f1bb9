package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that so many of some deals are won, each with a chance of its own: the Poisson-binomial distribution.
 *
 * <p>Exact but for roundings after 50 decimals.
 *
 * @param method {@code poisson-binomial}
 * @param chances the chances of the deals
 * @param unknown how many more deals are open whose chance nobody knows; shares are of the others
 * @param shares how likely it is that none, one, two … are won, one more than there are deals
 */
@JsonPropertyOrder({"method", "chances", "unknown", "shares"})
public record CountDistribution(
    String method, ImmutableList<Percent> chances, int unknown, ImmutableList<Percent> shares) {
  /** As many take some seconds; of more the mean and the variance tell enough. */
  private static final int MOST_DEALS = 100_000;

  /** Makes a distribution. */
  public CountDistribution {
    Refusal.unless(
        shares.size() == chances.size() + 1, "count-distribution.must-have-a-share-for-each-count");
    checkChances(chances);
    Refusal.unless(unknown >= 0, "unknown-deals.must-not-be-negative");
    Shares.check(shares);
  }

  /**
   * The distribution of deals with the given chances.
   *
   * @throws Refusal if a chance is below 0 % or above 100 %, or there are more than a hundred thousand
   */
  public static CountDistribution of(List<Percent> chances) {
    return of(chances, 0);
  }

  static CountDistribution of(List<Percent> chances, int unknown) {
    checkChances(chances);
    Refusal.unless(
        chances.size() <= MOST_DEALS,
        "count-distribution.must-be-of-a-hundred-thousand-deals",
        chances.size());
    return new CountDistribution(
        "poisson-binomial",
        ImmutableList.copyOf(chances),
        unknown,
        Shares.of(WinCounts.of(chances.stream().map(Percent::fraction).toList())));
  }

  private static void checkChances(List<Percent> chances) {
    Refusal.unless(
        chances.stream().allMatch(Prospect::isChance),
        "prospect.must-have-a-chance-within-the-whole");
  }

  /** How many are won on average, exactly. */
  public BigDecimal mean() {
    return Decimals.computed(
        chances.stream().map(Percent::fraction).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** How far the number scatters, squared, exactly. */
  public BigDecimal variance() {
    return Decimals.computed(chances.stream()
        .map(Percent::fraction)
        .map(chance -> chance.multiply(BigDecimal.ONE.subtract(chance)))
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** How likely it is that at least so many are won. */
  public ChanceSpan chanceOfAtLeast(int wins) {
    return chanceOfAtLeast(wins, Trace.silent());
  }

  /** How likely it is that at least so many are won, in a step of its own. */
  public ChanceSpan chanceOfAtLeast(int wins, Trace trace) {
    int some = Math.max(wins, 0);
    ChanceSpan span =
        new ChanceSpan(reaching(some), reaching(Math.max(some - unknown, 0)), Optional.empty());
    trace
        .step("forecast.chance-of-wins")
        .given("wins", wins)
        .given("least", span.least())
        .given("most", span.most())
        .given("deals", chances.size())
        .given("unknown", unknown)
        .given("mean", mean())
        .given("method", "poisson-binomial.method")
        .yields(Operation.STATED, span.chance().map(Figure::of));
    return span;
  }

  private Percent reaching(int wins) {
    BigDecimal share = BigDecimal.ZERO;
    for (int count = wins; count < shares.size(); count++) {
      share = share.add(shares.get(count).fraction());
    }
    return Percent.ofFraction(share.round(MathContext.DECIMAL128));
  }

  /**
   * The smallest number of wins that is not exceeded with at least this probability.
   *
   * @param level above 0 % and below 100 %
   */
  public int quantile(Percent level) {
    return Shares.quantile(shares, level);
  }
}
