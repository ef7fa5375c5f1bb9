package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Credits deals, and then takes returns back from them in the order of time. */
final class CreditRun {
  private final Crediting crediting;
  private final Department department;
  private final CurrencyUnit currency;
  private final ExchangeRates rates;
  private final List<Credit> credits = new ArrayList<>();
  private final Map<SoldLine, BigMoney> cameBack = new HashMap<>();
  private BigMoney house;

  CreditRun(
      Crediting crediting, Department department, CurrencyUnit currency, ExchangeRates rates) {
    this.crediting = crediting;
    this.department = department;
    this.currency = currency;
    this.rates = rates;
    this.house = BigMoney.zero(currency);
  }

  CreditBook book() {
    return CreditBook.of(currency, credits, house);
  }

  void credit(Deal deal) {
    LocalDate day = dayOf(deal);
    ImmutableList<Share> shares = crediting.rule().sharesIn(deal, department, day);
    for (SoldLine line : SoldLine.of(deal)) {
      new Division(shares, day, UnaryOperator.identity())
          .credit(line.in(currency, rates, day), nothingOf(line));
    }
  }

  private static LocalDate dayOf(Deal deal) {
    return deal.closed().orElseThrow();
  }

  private BigMoney worthOf(Deal deal) {
    return rates.convert(deal.amount().orElseThrow(), currency, dayOf(deal)).orElseThrow();
  }

  private SoldLine nothingOf(SoldLine line) {
    return line.times(BigDecimal.ZERO).in(currency, rates, dayOf(line.deal()));
  }

  /**
   * Takes a return back, from the line that it names, or from all in proportion to what is left of them. Each part of a line loses what all that came back
   * so far costs it, less what it lost before: so that any number of returns that make up the sale leave nothing of it to
   * anyone.
   */
  void takeBack(SalesReturn back, Deal deal) {
    List<SoldLine> lines = SoldLine.of(deal);
    Refusal.unless(
        back.amount().isSameCurrency(lines.get(0).amount()),
        "crediting.must-have-return-in-currency-of-deal",
        back.id());
    Refusal.unless(
        back.line().isEmpty()
            || lines.stream().anyMatch(line -> line.number() == back.line().getAsInt()),
        "crediting.must-know-line-of-return",
        back.id());
    ImmutableList<Share> shares = crediting.rule().sharesIn(deal, department, dayOf(deal));
    BigMoney rest = back.amount();
    for (SoldLine line : lines) {
      if (back.line().isPresent() && line.number() == back.line().getAsInt()) {
        BigMoney part = smaller(rest, leftOf(line));
        takeBack(back, line, part, shares);
        rest = rest.minus(part);
      }
    }
    takeBackOfAll(back, lines, rest, shares);
  }

  /** What no line is named for, or the named line has no more: of what is left of the lines, and then of the lines again. */
  private void takeBackOfAll(
      SalesReturn back, List<SoldLine> lines, BigMoney amount, ImmutableList<Share> shares) {
    BigMoney left = lines.stream()
        .map(this::leftOf)
        .reduce(BigMoney.zero(amount.getCurrencyUnit()), BigMoney::plus);
    BigMoney first = smaller(amount, left);
    divide(back, lines, first, lines.stream().map(this::leftOf).toList(), shares);
    divide(
        back, lines, amount.minus(first), lines.stream().map(SoldLine::amount).toList(), shares);
  }

  private void divide(
      SalesReturn back,
      List<SoldLine> lines,
      BigMoney amount,
      List<BigMoney> weights,
      ImmutableList<Share> shares) {
    if (amount.isZero()) {
      return;
    }
    ImmutableList<BigMoney> parts =
        Allocation.byWeights(amount, weights.stream().map(BigMoney::getAmount).toList());
    for (int i = 0; i < lines.size(); i++) {
      takeBack(back, lines.get(i), parts.get(i), shares);
    }
  }

  private BigMoney leftOf(SoldLine line) {
    BigMoney left = line.amount().minus(cameBackOf(line));
    return left.isNegative() ? BigMoney.zero(left.getCurrencyUnit()) : left;
  }

  private static BigMoney smaller(BigMoney one, BigMoney other) {
    return one.isLessThan(other) ? one : other;
  }

  private BigMoney cameBackOf(SoldLine line) {
    return cameBack.getOrDefault(line, BigMoney.zero(line.amount().getCurrencyUnit()));
  }

  private void takeBack(
      SalesReturn back, SoldLine line, BigMoney part, ImmutableList<Share> shares) {
    if (part.isZero()) {
      return;
    }
    BigMoney before = cameBackOf(line);
    BigMoney after = before.plus(part);
    cameBack.put(line, after);
    LocalDate rateDay = crediting.returnsAt() == RateDay.SALE ? dayOf(line.deal()) : back.date();
    LocalDate day =
        crediting.returnsCount() == ReturnsCount.ON_SALE ? dayOf(line.deal()) : back.date();
    new Division(shares, day, credit -> credit.takesBack(back.id()).reason(back.reason()))
        .credit(
            line.part(before).in(currency, rates, rateDay),
            line.part(after).in(currency, rates, rateDay));
  }

  /** Divides what a line brought, or loses, among those with a part in it. */
  private final class Division {
    private final ImmutableList<Share> direct;
    private final ImmutableList<Share> beside;
    private final LocalDate day;
    private final UnaryOperator<Credit.Builder> cause;

    Division(ImmutableList<Share> shares, LocalDate day, UnaryOperator<Credit.Builder> cause) {
      this.direct =
          shares.stream().filter(Share::isDirect).collect(ImmutableList.toImmutableList());
      this.beside = shares.stream()
          .filter(share -> !share.isDirect())
          .collect(ImmutableList.toImmutableList());
      this.day = day;
      this.cause = cause;
    }

    /** Credits the first less the second. */
    void credit(SoldLine plus, SoldLine minus) {
      List<BigDecimal> weights = direct.stream().map(Share::weight).toList();
      ImmutableList<SoldLine> more = plus.divided(weights);
      ImmutableList<SoldLine> less = minus.divided(weights);
      for (int i = 0; i < weights.size(); i++) {
        creditSeller(direct.get(i), more.get(i).minus(less.get(i)));
      }
      SoldLine whole = plus.minus(minus);
      for (Share share : beside) {
        add(share.person().orElseThrow(), whole.times(share.weight()), share, share.kind(), 0);
      }
    }

    private void creditSeller(Share share, SoldLine part) {
      if (share.person().isEmpty()) {
        house = house.plus(part.amount());
        return;
      }
      PersonId seller = share.person().get();
      add(seller, part, share, CreditKind.DIRECT, 0);
      ImmutableList<PersonId> above = department.reportingLine(seller, dayOf(part.deal()));
      for (int level = 1; level <= Math.min(crediting.rollsUp(), above.size()); level++) {
        add(above.get(level - 1), part, share, CreditKind.ROLL_UP, level);
      }
    }

    private void add(PersonId person, SoldLine part, Share share, CreditKind kind, int level) {
      Refusal.unless(
          department.find(person).isPresent(), "crediting.must-know-everyone-credited", person);
      BigMoney quota = part.amount().multipliedBy(share.quota().fraction());
      credits.add(cause
          .apply(part.credit(person, day))
          .dealAmount(worthOf(part.deal()))
          .kind(kind)
          .level(level)
          .quota(quota)
          .build());
    }
  }
}
