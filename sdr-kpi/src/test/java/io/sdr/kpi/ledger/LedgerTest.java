package io.sdr.kpi.ledger;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BOB = PersonId.of("bob");
  private static final Period APRIL = Period.parse("2011-04");
  private static final Period MAY = Period.parse("2011-05");
  private static final Ledger EMPTY = Ledger.empty(CurrencyUnit.USD);

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static Statement statement(PersonId person, Period period, StatementLine... lines) {
    Money total = usd("0");
    for (StatementLine line : lines) {
      total = total.plus(line.amount());
    }
    return Statement.builder()
        .person(person)
        .period(period)
        .scheme("A")
        .addLines(lines)
        .total(total)
        .build();
  }

  private static StatementLine commission(String ofPeriod, SalePay... sales) {
    Money amount = usd(ofPeriod);
    for (SalePay sale : sales) {
      amount = amount.plus(sale.amount());
    }
    return StatementLine.builder()
        .part("Commission")
        .amount(amount)
        .addSales(sales)
        .build();
  }

  private static SalePay sale(String deal, String amount) {
    return new SalePay(DealId.of(deal), 0, Optional.empty(), usd(amount));
  }

  private static List<String> told(List<LedgerEntry> entries) {
    return entries.stream()
        .map(entry -> entry.kind() + " " + entry.earnedIn() + " in " + entry.postedIn() + " "
            + entry.subject().deal().map(DealId::text).orElse("-") + " " + entry.amount())
        .toList();
  }

  @Test
  void postsWhatWasEarnedSaleBySale() {
    Ledger ledger =
        EMPTY.post(statement(ANN, MAY, commission("3", sale("d1", "10"), sale("d2", "-4"))), MAY);
    assertThat(told(ledger.entries()))
        .containsExactly(
            "EARNED 2011-05 in 2011-05 - USD 3.00",
            "EARNED 2011-05 in 2011-05 d1 USD 10.00",
            "EARNED 2011-05 in 2011-05 d2 USD -4.00");
    assertThat(ledger.balance(ANN)).isEqualTo(usd("9"));
    assertThat(ledger.balance(BOB)).isEqualTo(usd("0"));
  }

  @Test
  void postsOnlyTheDifferenceWhenAnEarlierPeriodIsSettledAgain() {
    Ledger ledger = EMPTY
        .post(statement(ANN, APRIL, commission("0", sale("d1", "10"), sale("d2", "4"))), APRIL)
        .locking(APRIL)
        .post(statement(ANN, APRIL, commission("0", sale("d1", "12"), sale("d3", "1"))), MAY);
    assertThat(told(ledger.postedIn(ANN, MAY)))
        .containsExactly(
            "CORRECTION 2011-04 in 2011-05 d1 USD 2.00",
            "CORRECTION 2011-04 in 2011-05 d2 USD -4.00",
            "CORRECTION 2011-04 in 2011-05 d3 USD 1.00");
    assertThat(ledger.postedIn(ANN, APRIL)).hasSize(2);
    assertThat(ledger.balance(ANN)).isEqualTo(usd("13"));
  }

  @Test
  void postsThePartsOfAMonthThatWereSettledApart() {
    Period first = Period.parse("2011-05-01/2011-05-16");
    Period second = Period.parse("2011-05-16/2011-06-01");
    Ledger ledger = EMPTY.post(
        List.of(statement(ANN, first, commission("3")), statement(ANN, second, commission("4"))),
        MAY);
    ledger = ledger.post(statement(ANN, first, commission("5")), MAY);
    assertThat(told(ledger.entries()))
        .containsExactly(
            "EARNED 2011-05-01/2011-05-16 in 2011-05 - USD 3.00",
            "EARNED 2011-05-16/2011-06-01 in 2011-05 - USD 4.00",
            "CORRECTION 2011-05-01/2011-05-16 in 2011-05 - USD 2.00");
  }

  @Test
  void daysThatAreCutAnewAreSettledAnewAsAWhole() {
    Period first = Period.parse("2011-05-01/2011-05-16");
    Period second = Period.parse("2011-05-16/2011-06-01");
    Period june = Period.parse("2011-06");
    Ledger ledger = EMPTY.post(statement(ANN, MAY, commission("10")), MAY);
    Ledger cut = ledger.post(
        List.of(statement(ANN, first, commission("5")), statement(ANN, second, commission("6"))),
        june);
    assertThat(told(cut.postedIn(ANN, june)))
        .containsExactly(
            "CORRECTION 2011-05 in 2011-06 - USD -10.00",
            "CORRECTION 2011-05-01/2011-05-16 in 2011-06 - USD 5.00",
            "CORRECTION 2011-05-16/2011-06-01 in 2011-06 - USD 6.00");
    assertThat(cut.balance(ANN)).isEqualTo(usd("11"));
    Ledger whole = cut.post(statement(ANN, MAY, commission("10")), june);
    assertThat(whole.balance(ANN)).isEqualTo(usd("10"));
    assertThat(whole.post(statement(ANN, MAY, commission("10")), june)).isSameAs(whole);
    assertRefused(
        "ledger.must-settle-anew-all-days-of-a-former-period",
        () -> ledger.post(statement(ANN, first, commission("5")), june));
    assertRefused(
        "ledger.must-not-settle-a-day-twice",
        () -> ledger.post(
            List.of(statement(ANN, MAY, commission("5")), statement(ANN, first, commission("5"))),
            june));
    assertThat(ledger.post(statement(BOB, first, commission("5")), june).balance(BOB))
        .isEqualTo(usd("5"));
  }

  @Test
  void isInOneCurrency() {
    Statement inEuros = Statement.builder()
        .person(ANN)
        .period(MAY)
        .scheme("A")
        .total(Money.zero(CurrencyUnit.EUR))
        .build();
    assertRefused("ledger.must-have-one-currency", () -> EMPTY.post(inEuros, MAY));
  }

  @Test
  void addsNothingWhenNothingChanged() {
    Statement may = statement(ANN, MAY, commission("3", sale("d1", "10")));
    Ledger ledger = EMPTY.post(may, MAY);
    assertThat(ledger.post(may, MAY)).isSameAs(ledger);
    assertThat(ledger.post(may, Period.parse("2011-06"))).isSameAs(ledger);
  }

  @Test
  void takesNothingIntoALockedPeriod() {
    Ledger locked = EMPTY.locking(MAY);
    assertThat(locked.locking(MAY)).isSameAs(locked);
    assertRefused(
        "ledger.must-not-post-into-locked-period",
        () -> locked.post(statement(ANN, MAY), Period.parse("2011-05-01/2011-05-16")));
    assertThatThrownBy(() -> locked.post(statement(ANN, MAY), MAY))
        .hasMessageContaining("ledger must not post into locked period");
    assertThatThrownBy(() -> locked.post(
            ANN, MAY, MAY, EntryKind.ADJUSTMENT, Subject.ofPeriod("Bonus"), usd("1"), "promised"))
        .hasMessageContaining("ledger must not post into locked period");
  }

  @Test
  void postsNothingBeforeItWasEarned() {
    assertThatThrownBy(() -> EMPTY.post(statement(ANN, MAY), APRIL))
        .hasMessageContaining("ledger must not post before it was earned");
  }

  @Test
  void leavesClawbacksAndAdjustmentsBesideWhatIsSettled() {
    Statement april = statement(ANN, APRIL, commission("0", sale("d1", "10")));
    Subject sold = new Subject("Commission", Optional.of(DealId.of("d1")), 0, Optional.empty());
    Ledger ledger = EMPTY
        .post(april, APRIL)
        .post(ANN, MAY, APRIL, EntryKind.CLAWBACK, sold, usd("-10"), "refund");
    assertThat(ledger.post(april, MAY)).isSameAs(ledger);
    assertThat(ledger.standing(ANN, APRIL)).containsOnlyKeys(sold).containsValue(usd("10"));
    assertThat(ledger.balance(ANN)).isEqualTo(usd("0"));
  }

  @Test
  void wantsAReasonForWhatNoSettlementKnows() {
    Subject bonus = Subject.ofPeriod("Bonus");
    assertThatThrownBy(() -> EMPTY.post(ANN, MAY, MAY, EntryKind.ADJUSTMENT, bonus, usd("1"), " "))
        .hasMessageContaining("ledger entry must have a reason");
    assertThatThrownBy(
            () -> EMPTY.post(ANN, MAY, MAY, EntryKind.EARNED, bonus, usd("1"), "why not"))
        .hasMessageContaining("ledger must settle what is earned");
    assertThatThrownBy(
            () -> EMPTY.post(ANN, MAY, MAY, EntryKind.ADJUSTMENT, bonus, usd("0"), "nothing"))
        .hasMessageContaining("ledger entry must not be zero");
    assertThatThrownBy(
            () -> EMPTY.post(ANN, MAY, MAY, EntryKind.CLAWBACK, bonus, usd("1"), "refund"))
        .hasMessageContaining("ledger entry must take back by clawback");
  }

  @Test
  void postsManySettlementsAtOnceButEachOnce() {
    Statement ann = statement(ANN, MAY, commission("3"));
    Statement bob = statement(BOB, MAY, commission("4"));
    assertThat(EMPTY.post(List.of(ann, bob), MAY))
        .isEqualTo(EMPTY.post(ann, MAY).post(bob, MAY));
    assertThatThrownBy(() -> EMPTY.post(List.of(ann, ann), MAY))
        .hasMessageContaining("ledger must not settle a day twice");
  }

  @Test
  void refusesEntriesThatWereTamperedWith() {
    Ledger ledger = EMPTY.post(statement(ANN, MAY, commission("3", sale("d1", "10"))), MAY);
    assertThatThrownBy(() -> Ledger.builder()
            .currency(CurrencyUnit.USD)
            .addEntry(ledger.entries().get(1))
            .build())
        .hasMessageContaining("ledger must number its entries");
    assertThatThrownBy(() -> Ledger.builder()
            .currency(CurrencyUnit.EUR)
            .entries(ledger.entries())
            .build())
        .hasMessageContaining("ledger must have one currency");
    assertThatThrownBy(() -> new Subject("A", Optional.empty(), 1, Optional.empty()))
        .hasMessageContaining("ledger subject must name its deal");
  }
}
