package io.sdr.kpi.credit;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.DealShare;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Deals and people to be credited. */
final class Sales {
  static final PersonId ANN = PersonId.of("ann");
  static final PersonId BOB = PersonId.of("bob");
  static final PersonId CAY = PersonId.of("cay");
  static final PersonId EAST = PersonId.of("east");
  static final PersonId WEST = PersonId.of("west");
  static final PersonId HEAD = PersonId.of("head");

  /** Ann moves from the east to the west on 16 May; bob and cay stay in the east; the head leads both. */
  static final Department PEOPLE = Scenario.department(List.of(
      Scenario.placement("head", "all", "-/+").build(),
      Scenario.placement("east", "east", "-/+").manager(HEAD).build(),
      Scenario.placement("west", "west", "-/+").manager(HEAD).build(),
      Scenario.placement("ann", "east", "-/2011-05-16").manager(EAST).build(),
      Scenario.placement("ann", "west", "2011-05-16/+").manager(WEST).build(),
      Scenario.placement("bob", "east", "-/+").manager(EAST).build(),
      Scenario.placement("cay", "east", "-/+").manager(EAST).build()));

  private Sales() {}

  static Deal.Builder won(String id, String amount) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(ANN)
        .stage(StageId.of("won"))
        .outcome(Outcome.WON)
        .closed(LocalDate.parse("2011-05-10"))
        .amount(BigMoney.parse("USD " + amount));
  }

  static DealLine.Builder line(int number, String amount) {
    return DealLine.builder().number(number).amount(BigMoney.parse("USD " + amount));
  }

  static DealShare revenue(PersonId person, String percent) {
    return new DealShare(person, Percent.of(percent), DealShare.Kind.REVENUE);
  }

  static DealShare overlay(PersonId person, String percent) {
    return new DealShare(person, Percent.of(percent), DealShare.Kind.OVERLAY);
  }

  static SalesReturn.Builder back(String id, String deal, String amount) {
    return SalesReturn.builder()
        .id(ReturnId.of(id))
        .deal(DealId.of(deal))
        .owner(ANN)
        .amount(BigMoney.parse("USD " + amount))
        .date(LocalDate.parse("2011-06-20"));
  }

  static Crediting by(CreditRule rule) {
    return Crediting.builder().rule(rule).build();
  }

  static CreditBook book(Crediting crediting, Deal deal, SalesReturn... returns) {
    Crediting.Collector collector =
        crediting.collecting(PEOPLE, CurrencyUnit.USD, ExchangeRates.none()).add(deal);
    for (SalesReturn back : returns) {
      collector.add(back);
    }
    return collector.book();
  }

  /** What is told of each credit: who, why, of which line, how much. */
  static List<String> told(CreditBook book) {
    return book.credits().stream()
        .map(credit -> credit.person() + " " + credit.kind() + credit.level() + " " + credit.line()
            + " " + credit.amount().getAmount().toPlainString())
        .toList();
  }
}
