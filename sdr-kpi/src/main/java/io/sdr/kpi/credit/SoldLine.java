package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealLine;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

  /** The lines of a deal by their numbers; a deal without lines is one. */
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
            .sorted(Comparator.comparing(DealLine::number))
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

  /** The same figures multiplied by a fraction. */
  SoldLine times(BigDecimal fraction) {
    UnaryOperator<BigMoney> times =
        money -> BigMoney.of(money.getCurrencyUnit(), product(money.getAmount(), fraction));
    return with(
        times.apply(amount), margin.map(times), recurring.map(times), product(units, fraction));
  }

  private static BigDecimal product(BigDecimal figure, BigDecimal fraction) {
    return Decimals.quotient(figure.multiply(fraction), BigDecimal.ONE);
  }

  /** Other figures of the same line, in the same currency. */
  SoldLine with(
      BigDecimal newAmount,
      Optional<BigDecimal> newMargin,
      Optional<BigDecimal> newRecurring,
      BigDecimal newUnits) {
    Function<BigDecimal, BigMoney> money = number -> BigMoney.of(amount.getCurrencyUnit(), number);
    return with(money.apply(newAmount), newMargin.map(money), newRecurring.map(money), newUnits);
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
