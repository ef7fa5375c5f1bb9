package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
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
  private final Map<DealId, SoldDeal> withReturns = new HashMap<>();
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
    Posting posting = new Posting(deal, day, day, UnaryOperator.identity());
    new SoldDeal(deal, sharesIn(deal)).eachPart(posting::post);
  }

  private ImmutableList<Share> sharesIn(Deal deal) {
    return crediting.rule().sharesIn(deal, department, dayOf(deal));
  }

  private static LocalDate dayOf(Deal deal) {
    return deal.closed().orElseThrow();
  }

  /** Takes a return back; returns must come in the order of time. */
  void takeBack(SalesReturn back, Deal deal) {
    LocalDate day = crediting.returnsCount() == ReturnsCount.ON_SALE ? dayOf(deal) : back.date();
    LocalDate rateDay = crediting.returnsAt() == RateDay.SALE ? dayOf(deal) : back.date();
    Posting posting = new Posting(
        deal,
        day,
        rateDay,
        credit -> credit.takesBack(back.id()).reason(back.reason()).soldOn(dayOf(deal)));
    withReturns
        .computeIfAbsent(deal.id(), id -> new SoldDeal(deal, sharesIn(deal)))
        .takeBack(back, posting::post);
  }

  /** Credits what a deal brought, or loses, to those with a part in it. */
  private final class Posting {
    private final Deal deal;
    private final LocalDate day;
    private final LocalDate rateDay;
    private final UnaryOperator<Credit.Builder> cause;

    Posting(Deal deal, LocalDate day, LocalDate rateDay, UnaryOperator<Credit.Builder> cause) {
      this.deal = deal;
      this.day = day;
      this.rateDay = rateDay;
      this.cause = cause;
    }

    void post(Share share, SoldLine figures) {
      SoldLine part = figures.in(currency, rates, rateDay);
      if (share.person().isEmpty()) {
        house = house.plus(part.amount());
        return;
      }
      PersonId person = share.person().get();
      add(person, part, share, share.kind(), 0);
      if (share.isDirect()) {
        rollUp(person, part, share);
      }
    }

    private void rollUp(PersonId seller, SoldLine part, Share share) {
      ImmutableList<PersonId> above = department.reportingLine(seller, dayOf(deal));
      for (int level = 1; level <= Math.min(crediting.rollsUp(), above.size()); level++) {
        add(above.get(level - 1), part, share, CreditKind.ROLL_UP, level);
      }
    }

    private void add(PersonId person, SoldLine part, Share share, CreditKind kind, int level) {
      Refusal.unless(
          department.find(person).isPresent(), "crediting.must-know-everyone-credited", person);
      credits.add(cause
          .apply(part.credit(person, day))
          .dealAmount(rates.convert(deal.amount().orElseThrow(), currency, dayOf(deal)))
          .kind(kind)
          .level(level)
          .quota(part.amount().multipliedBy(share.quota().fraction()))
          .build());
    }
  }
}
