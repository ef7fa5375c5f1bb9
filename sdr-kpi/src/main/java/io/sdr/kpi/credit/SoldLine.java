package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealLine;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The figures of one line of a deal while they are divided. */
record SoldLine(
    Deal deal,
    Optional<DealLine> line,
    BigMoney amount,
    Optional<BigMoney> margin,
    Optional<BigMoney> recurring,
    BigDecimal units) {

  /** The lines of a deal; a deal without lines is one. */
  static ImmutableList<SoldLine> of(Deal deal) {
    return deal.lines().isEmpty()
        ? ImmutableList.of(new SoldLine(
            deal,
            Optional.empty(),
            deal.amount().orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            BigDecimal.ONE))
        : deal.lines().stream()
            .map(line -> of(deal, line))
            .collect(ImmutableList.toImmutableList());
  }

  private static SoldLine of(Deal deal, DealLine line) {
    return new SoldLine(
        deal,
        Optional.of(line),
        line.amount(),
        line.margin().value(),
        line.recurring(),
        line.quantity());
  }

  /** Its number within the deal; 0 where only the whole deal is known. */
  int number() {
    return line.map(DealLine::number).orElse(0);
  }

  /** The same figures in a currency, at the rate of a day. */
  SoldLine in(CurrencyUnit currency, ExchangeRates rates, LocalDate day) {
    UnaryOperator<BigMoney> converted = money -> rates
        .convert(money, currency, day)
        .orElseThrow(
            () -> Refusal.because("exchange-rate.must-be-declared", money.getCurrencyUnit(), day));
    return with(converted.apply(amount), margin.map(converted), recurring.map(converted), units);
  }

  /** The part that an amount is of this line, in all figures; of a line worth nothing, nothing. */
  SoldLine part(BigMoney part) {
    return amount.isZero()
        ? scaled(BigDecimal.ZERO, BigDecimal.ONE)
        : scaled(part.getAmount(), amount.getAmount());
  }

  /** The same figures multiplied by a fraction. */
  SoldLine times(BigDecimal fraction) {
    return scaled(fraction, BigDecimal.ONE);
  }

  private SoldLine scaled(BigDecimal over, BigDecimal under) {
    UnaryOperator<BigMoney> scaled = money -> BigMoney.of(
        money.getCurrencyUnit(), Decimals.quotient(money.getAmount().multiply(over), under));
    return with(
        scaled.apply(amount),
        margin.map(scaled),
        recurring.map(scaled),
        Decimals.quotient(units.multiply(over), under));
  }

  /** Parts in proportion to weights; the money of the parts sums to the whole to the last unit. */
  ImmutableList<SoldLine> divided(List<BigDecimal> weights) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    ImmutableList<BigMoney> amounts = Allocation.byWeights(amount, weights);
    Optional<ImmutableList<BigMoney>> margins =
        margin.map(money -> Allocation.byWeights(money, weights));
    Optional<ImmutableList<BigMoney>> recurrings =
        recurring.map(money -> Allocation.byWeights(money, weights));
    return IntStream.range(0, weights.size())
        .mapToObj(i -> with(
            amounts.get(i),
            margins.map(parts -> parts.get(i)),
            recurrings.map(parts -> parts.get(i)),
            Decimals.quotient(units.multiply(weights.get(i)), all)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What is left when a part of the same line is taken away. */
  SoldLine minus(SoldLine part) {
    return with(
        amount.minus(part.amount),
        margin.map(money -> money.minus(part.margin.orElseThrow())),
        recurring.map(money -> money.minus(part.recurring.orElseThrow())),
        units.subtract(part.units));
  }

  private SoldLine with(
      BigMoney newAmount,
      Optional<BigMoney> newMargin,
      Optional<BigMoney> newRecurring,
      BigDecimal newUnits) {
    return new SoldLine(deal, line, newAmount, newMargin, newRecurring, newUnits);
  }

  /** A credit with these figures and with what is known of the line. */
  Credit.Builder credit(PersonId person, LocalDate day) {
    return Credit.builder()
        .person(person)
        .deal(deal.id())
        .line(number())
        .day(day)
        .amount(amount)
        .margin(margin)
        .recurring(recurring)
        .units(units)
        .client(deal.client())
        .territory(deal.territory())
        .dealKind(deal.kind())
        .product(line.flatMap(DealLine::product).or(deal::product))
        .variant(line.flatMap(DealLine::variant))
        .category(line.flatMap(DealLine::category))
        .discount(line.flatMap(known -> known.discount().value()))
        .marginShare(line.flatMap(known -> known.marginShare().value()));
  }
}
