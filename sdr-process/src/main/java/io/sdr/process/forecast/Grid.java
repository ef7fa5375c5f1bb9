package io.sdr.process.forecast;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.BigMoney;

/** The amounts of a forecast as whole numbers of a step. */
final class Grid {
  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(1_000_000_000_000L);

  private final Forecast forecast;
  private final BigMoney step;
  private final ImmutableList<ProspectChance> open;

  Grid(Forecast forecast, BigMoney step) {
    Refusal.unless(
        step.isPositive() && step.getCurrencyUnit().equals(forecast.currency()),
        "amount-distribution.must-have-a-positive-grid-in-its-currency",
        step);
    this.forecast = forecast;
    this.step = step;
    this.open = forecast.open();
  }

  ImmutableList<ProspectChance> open() {
    return open;
  }

  /** How many steps an amount is, to the nearest; at most {@code 10^12}. */
  long steps(ProspectChance one) {
    BigDecimal steps = Decimals.quotient(one.prospect().worth(), step.getAmount());
    Refusal.unless(
        steps.compareTo(MOST_STEPS) <= 0, "amount-distribution.must-not-be-finer-than-computable");
    return steps.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private Rounding rounding() {
    long deals = 0;
    BigDecimal up = BigDecimal.ZERO;
    BigDecimal down = BigDecimal.ZERO;
    for (ProspectChance one : open) {
      BigDecimal moved = step.getAmount()
          .multiply(BigDecimal.valueOf(steps(one)))
          .subtract(one.prospect().worth());
      deals += moved.signum() == 0 ? 0 : 1;
      up = up.add(moved.max(BigDecimal.ZERO));
      down = down.subtract(moved.min(BigDecimal.ZERO));
    }
    return new Rounding(
        deals, BigMoney.of(forecast.currency(), up), BigMoney.of(forecast.currency(), down));
  }

  /** The distribution of totals whose steps beyond what is won have these probabilities. */
  AmountDistribution distribution(
      Optional<Simulation> simulation, SortedMap<Long, BigDecimal> probabilities) {
    ImmutableList<AmountDistribution.Total> totals = totals(probabilities);
    BigDecimal variance = simulation.isPresent() ? varianceOf(totals) : variance();
    return new AmountDistribution(
        simulation.isPresent() ? AmountDistribution.SIMULATION : AmountDistribution.CONVOLUTION,
        open.size(),
        step,
        rounding(),
        forecast.expected(),
        BigMoney.of(forecast.currency(), variance.sqrt(MathContext.DECIMAL128)),
        UnknownDeals.of(forecast),
        simulation,
        totals);
  }

  private ImmutableList<AmountDistribution.Total> totals(
      SortedMap<Long, BigDecimal> probabilities) {
    BigMoney closed = forecast.closed();
    Iterator<Percent> shares = Shares.of(probabilities.values()).iterator();
    ImmutableList.Builder<AmountDistribution.Total> totals = ImmutableList.builder();
    for (long steps : probabilities.keySet()) {
      Percent share = shares.next();
      if (share.points().signum() > 0) {
        totals.add(new AmountDistribution.Total(closed.plus(step.multipliedBy(steps)), share));
      }
    }
    return totals.build();
  }

  private static BigDecimal varianceOf(List<AmountDistribution.Total> totals) {
    BigDecimal mean = Shares.sum(totals.stream()
        .map(one -> one.amount().getAmount().multiply(one.share().fraction()))
        .toList());
    return Shares.sum(totals.stream()
        .map(one ->
            one.amount().getAmount().subtract(mean).pow(2).multiply(one.share().fraction()))
        .toList());
  }

  private BigDecimal variance() {
    BigDecimal sum = BigDecimal.ZERO;
    for (ProspectChance one : open) {
      BigDecimal chance = one.fraction();
      sum = sum.add(
          one.prospect().worth().pow(2).multiply(chance).multiply(BigDecimal.ONE.subtract(chance)));
    }
    return sum;
  }
}
