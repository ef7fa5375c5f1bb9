package io.sdr.examples.department.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditBook;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Crediting;
import io.sdr.kpi.credit.RateDay;
import io.sdr.kpi.credit.ReturnsCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Keeps the sales of the calendar year of a period, and older ones of which something came back, and credits them. Not
 * thread-safe. Won deals are in memory until then, as what comes back is known only later.
 */
final class SalesBook {
  private final Crediting crediting;
  private final Department department;
  private final CurrencyUnit currency;
  private final ExchangeRates rates;
  private final Period period;
  private final Map<DealId, Deal> won = new HashMap<>();
  private final List<SalesReturn> returns = new ArrayList<>();

  SalesBook(Crediting crediting, DepartmentRules rules, Department department, Period period) {
    this.crediting = crediting;
    this.department = department;
    this.currency = rules.currency();
    this.rates = rules.exchangeRates();
    this.period = period;
  }

  void add(Deal deal) {
    if (deal.outcome() == Outcome.WON && dayOf(deal).isBefore(period.end())) {
      won.put(deal.id(), deal);
    }
  }

  /**
   * Takes note of a return.
   *
   * @throws Refusal if it cannot be taken back from anyone: its deal is not won or not there, in another currency, or later
   */
  void add(SalesReturn back) {
    if (!back.date().isBefore(period.end()) && crediting.returnsCount() != ReturnsCount.ON_SALE) {
      return;
    }
    Deal deal = back.deal()
        .map(won::get)
        .orElseThrow(() -> Refusal.because("crediting.must-know-deal-of-return", back.id()));
    BigMoney worth = deal.amount().orElseThrow();
    Refusal.unless(
        worth.isSameCurrency(back.amount()),
        "crediting.must-have-return-in-currency-of-deal",
        back.id());
    Refusal.unless(
        !back.date().isBefore(dayOf(deal)),
        "crediting.must-not-have-return-before-sale",
        back.id());
    Refusal.unless(worth.isPositive(), "crediting.must-have-sold-what-comes-back", back.id());
    returns.add(back);
  }

  /** The credits of everyone, of the calendar year up to the end of the period. */
  CreditBook credits() {
    return book(deal -> true, back -> true);
  }

  /** The deals that the credits are of. */
  ImmutableMap<DealId, Deal> deals() {
    return kept().collect(ImmutableMap.toImmutableMap(Deal::id, deal -> deal));
  }

  /** What was sold in the period and who was credited. */
  SalesAccount account(CreditBook all) {
    ImmutableList<Credit> credits = all.credits().stream()
        .filter(credit -> period.contains(credit.day()))
        .collect(ImmutableList.toImmutableList());
    return new SalesAccount(
        sum(won.values().stream()
            .filter(deal -> period.contains(dayOf(deal)))
            .map(deal -> converted(deal.amount().orElseThrow(), dayOf(deal)))),
        sum(returns.stream()
            .filter(back -> crediting.returnsCount() != ReturnsCount.NOT_HERE)
            .filter(back -> period.contains(dayOf(back)))
            .map(back -> converted(back.amount(), rateDayOf(back)))),
        sum(credits.stream()
            .filter(credit -> credit.kind() == CreditKind.DIRECT)
            .map(Credit::amount)),
        all.house().minus(houseBefore()),
        credits);
  }

  private BigMoney houseBefore() {
    return book(
            deal -> dayOf(deal).isBefore(period.start()),
            back -> dayOf(back).isBefore(period.start()))
        .house();
  }

  private CreditBook book(Predicate<Deal> deals, Predicate<SalesReturn> backs) {
    Crediting.Collector collector = crediting.collecting(department, currency, rates);
    kept().filter(deals).forEach(collector::add);
    returns.stream().filter(backs).forEach(collector::add);
    return collector.book();
  }

  private Stream<Deal> kept() {
    LocalDate since = Cadence.YEAR.periodOf(period.start()).start();
    Set<DealId> cameBack = new HashSet<>();
    returns.forEach(back -> back.deal().ifPresent(cameBack::add));
    return won.values().stream()
        .filter(deal -> !dayOf(deal).isBefore(since) || cameBack.contains(deal.id()));
  }

  private LocalDate dayOf(SalesReturn back) {
    return crediting.returnsCount() == ReturnsCount.ON_SALE ? saleOf(back) : back.date();
  }

  private LocalDate rateDayOf(SalesReturn back) {
    return crediting.returnsAt() == RateDay.SALE ? saleOf(back) : back.date();
  }

  private LocalDate saleOf(SalesReturn back) {
    return back.deal().map(won::get).map(SalesBook::dayOf).orElseThrow();
  }

  private BigMoney converted(BigMoney amount, LocalDate day) {
    return rates.convert(amount, currency, day).orElseThrow();
  }

  private BigMoney sum(Stream<BigMoney> amounts) {
    return amounts.reduce(BigMoney.zero(currency), BigMoney::plus);
  }

  private static LocalDate dayOf(Deal deal) {
    return deal.closed().orElseThrow();
  }
}
