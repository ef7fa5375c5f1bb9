package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * How likely it is that so many of some deals are won, each with a chance of its own: the Poisson-binomial distribution.
 *
 * <p>Computed deal by deal, {@code f(k)·(1 − p) + f(k − 1)·p}, to 34 digits
 * and at most 50 decimals.
 *
 * @param method {@code poisson-binomial}
 * @param chances the chances of the deals
 * @param shares how likely it is that none, one, two … are won, one more than there are deals
 */
@JsonPropertyOrder({"method", "chances", "shares"})
public record CountDistribution(
    String method, ImmutableList<Percent> chances, ImmutableList<Percent> shares) {
  /** Makes a distribution. */
  public CountDistribution {
    Refusal.unless(
        shares.size() == chances.size() + 1, "count-distribution.must-have-a-share-for-each-count");
  }

  /**
   * The distribution of deals with the given chances.
   *
   * @throws Refusal if a chance is below 0 % or above 100 %
   */
  public static CountDistribution of(List<Percent> chances) {
    Refusal.unless(
        chances.stream().allMatch(Prospect::isChance),
        "prospect.must-have-a-chance-within-the-whole");
    BigDecimal[] shares = new BigDecimal[chances.size() + 1];
    Arrays.fill(shares, BigDecimal.ZERO);
    shares[0] = BigDecimal.ONE;
    for (int deals = 1; deals <= chances.size(); deals++) {
      add(chances.get(deals - 1).fraction(), deals, shares);
    }
    return new CountDistribution(
        "poisson-binomial",
        ImmutableList.copyOf(chances),
        Arrays.stream(shares)
            .map(AmountDistribution::share)
            .collect(ImmutableList.toImmutableList()));
  }

  private static void add(BigDecimal chance, int deals, BigDecimal[] shares) {
    BigDecimal rest = BigDecimal.ONE.subtract(chance);
    for (int wins = deals; wins > 0; wins--) {
      shares[wins] = sum(shares[wins].multiply(rest), shares[wins - 1].multiply(chance));
    }
    shares[0] = sum(shares[0].multiply(rest), BigDecimal.ZERO);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    BigDecimal sum = one.add(other, MathContext.DECIMAL128);
    return AmountDistribution.isNegligible(sum) ? BigDecimal.ZERO : sum;
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
  public Percent chanceOfAtLeast(int wins) {
    return chanceOfAtLeast(wins, Trace.silent());
  }

  /** How likely it is that at least so many are won, in a step of its own. */
  public Percent chanceOfAtLeast(int wins, Trace trace) {
    BigDecimal share = BigDecimal.ZERO;
    for (int count = Math.max(wins, 0); count < shares.size(); count++) {
      share = share.add(shares.get(count).fraction());
    }
    return trace
        .step("forecast.chance-of-wins")
        .given("wins", wins)
        .given("deals", chances.size())
        .given("mean", mean())
        .given("method", "poisson-binomial.method")
        .yields(
            Operation.STATED,
            wins <= 0 ? Percent.HUNDRED : Percent.ofFraction(share.round(MathContext.DECIMAL128)));
  }

  /**
   * The smallest number of wins that is not exceeded with at least this probability.
   *
   * @param level above 0 % and below 100 %
   */
  public int quantile(Percent level) {
    AmountDistribution.checkLevel(level);
    int wins = 0;
    BigDecimal share = shares.get(0).fraction();
    while (!AmountDistribution.reaches(share, level)) {
      share = share.add(shares.get(++wins).fraction());
    }
    return wins;
  }
}
