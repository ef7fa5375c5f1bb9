package io.sdr.kpi.ledger;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayCapTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Ledger NOTHING = Ledger.empty(CurrencyUnit.USD);

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static PayCap cap(Cadence per, Excess excess) {
    return cap("cap", "100", per, excess);
  }

  private static PayCap cap(String name, String most, Cadence per, Excess excess) {
    return new PayCap(
        name, ImmutableSet.of("Commission"), usd(most), per, excess, Withholds.DUE_LAST);
  }

  private static Statement statement(String month, String commission, PayCap... caps) {
    return Statement.builder()
        .person(ANN)
        .period(Period.parse(month))
        .scheme("A")
        .addLine(StatementLine.of("Salary", usd("1000")))
        .addLine(StatementLine.of("Commission", usd(commission)))
        .total(usd("1000").plus(usd(commission)))
        .addCaps(caps)
        .build();
  }

  private static Ledger posted(Ledger ledger, String month, String commission, PayCap... caps) {
    return ledger.post(statement(month, commission, caps), Period.parse(month));
  }

  /** What is posted besides the salary in each month, where all are salaried once and nothing else is. */
  private static List<String> paid(Ledger ledger) {
    SortedMap<Period, Money> paid = new TreeMap<>();
    ledger.entries().stream()
        .filter(entry -> !entry.subject().part().equals("Salary"))
        .forEach(entry -> paid.merge(entry.postedIn(), entry.amount(), Money::plus));
    return paid.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().getAmount())
        .toList();
  }

  /** What is posted besides the salary, month by month, when commissions are earned and capped. */
  private static List<String> paid(PayCap cap, String... commissions) {
    Ledger ledger = NOTHING;
    List<String> paid = new ArrayList<>();
    for (int i = 0; i < commissions.length; i++) {
      Period month = Period.parse(String.format("2011-%02d", i + 1));
      Statement statement = statement(month.toString(), commissions[i], cap);
      ledger = ledger.post(statement, month);
      assertThat(ledger.post(statement, month)).isSameAs(ledger);
      paid.add(ledger
          .total(ledger.postedIn(ANN, month))
          .minus(usd("1000"))
          .getAmount()
          .toPlainString());
    }
    return paid;
  }

  @Test
  void whatExceedsTheCapOfASpanIsLost() {
    assertThat(paid(cap(Cadence.MONTH, Excess.LOST), "60", "150", "60"))
        .containsExactly("60.00", "100.00", "60.00");
    assertThat(paid(cap(Cadence.YEAR, Excess.LOST), "60", "150", "60"))
        .containsExactly("60.00", "40.00", "0.00");
  }

  @Test
  void whatExceedsIsCarriedToWhereThereIsRoom() {
    assertThat(paid(cap(Cadence.MONTH, Excess.CARRIED), "60", "170", "60", "90", "95"))
        .containsExactly("60.00", "100.00", "100.00", "100.00", "100.00");
    assertThat(paid(cap(Cadence.MONTH, Excess.CARRIED), "170", "0", "0"))
        .containsExactly("100.00", "70.00", "0.00");
  }

  @Test
  void whatComesBackWithinTheSpanGivesRoomAgain() {
    assertThat(paid(cap(Cadence.YEAR, Excess.LOST), "150", "-70", "30"))
        .containsExactly("100.00", "-20.00", "20.00");
  }

  @Test
  void paysNoMoreThanWhatIsLeftUnderTheCap() {
    PayCap cap = new PayCap(
        "cap", ImmutableSet.of(), usd("51000"), Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST);
    Ledger ledger = posted(NOTHING, "2011-01", "44000", cap);
    assertThat(posted(ledger, "2011-02", "6000", cap).balance(ANN)).isEqualTo(usd("51000"));
  }

  @Test
  void givesBackWhatItWithheldWhenItIsDroppedForThatTime() {
    Ledger capped = posted(NOTHING, "2011-01", "150", cap(Cadence.MONTH, Excess.LOST));

    Ledger dropped = capped.post(statement("2011-01", "150"), Period.parse("2011-02"));

    assertThat(paid(capped)).containsExactly("2011-01 100.00");
    assertThat(paid(dropped)).containsExactly("2011-01 100.00", "2011-02 50.00");
    assertThat(dropped.capped()).isEmpty();
    assertThat(dropped.entries().get(dropped.entries().size() - 1)).satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.WITHHELD);
      assertThat(entry.earnedIn()).isEqualTo(Period.parse("2011-01"));
    });
  }

  @Test
  void withholdsTheSameUnderAnotherName() {
    PayCap old = cap("old", "100", Cadence.MONTH, Excess.LOST);
    PayCap renamed = cap("new", "100", Cadence.MONTH, Excess.LOST);
    Period february = Period.parse("2011-02");

    Ledger ledger =
        posted(NOTHING, "2011-01", "150", old).post(statement("2011-01", "150", renamed), february);

    assertThat(ledger.balance(ANN)).isEqualTo(usd("1100"));
    assertThat(ledger.postedIn(ANN, february))
        .extracting(entry -> entry.subject().part())
        .containsExactly("new", "old");
  }

  @Test
  void leavesWhatWasLostWhenALaterVersionDropsIt() {
    Ledger ledger = posted(NOTHING, "2011-01", "150", cap(Cadence.YEAR, Excess.LOST));
    assertThat(paid(posted(ledger, "2011-02", "60")))
        .containsExactly("2011-01 100.00", "2011-02 60.00");
  }

  @Test
  void countsWhatAnotherNameWithheldBeforeInTheSpan() {
    Ledger ledger = posted(NOTHING, "2011-01", "150", cap("old", "100", Cadence.YEAR, Excess.LOST));
    assertThat(paid(posted(ledger, "2011-02", "60", cap("new", "120", Cadence.YEAR, Excess.LOST))))
        .containsExactly("2011-01 100.00", "2011-02 20.00");
  }

  @Test
  void takesNothingBackOfWhatWasPaidBeforeItCameIntoForce() {
    PayCap cap = cap(Cadence.YEAR, Excess.LOST);
    Ledger ledger = posted(NOTHING, "2011-01", "500");
    ledger = posted(ledger, "2011-02", "70", cap);
    assertThat(paid(posted(ledger, "2011-03", "30", cap)))
        .containsExactly("2011-01 500.00", "2011-02 0.00", "2011-03 0.00");
  }

  @Test
  void countsWhatIsPostedLateWhereItWasEarned() {
    PayCap cap = cap(Cadence.MONTH, Excess.LOST);
    Ledger ledger = posted(NOTHING, "2011-01", "150", cap);
    ledger = posted(ledger, "2011-02", "60", cap);
    assertThat(paid(ledger.post(statement("2011-01", "170", cap), Period.parse("2011-02"))))
        .containsExactly("2011-01 100.00", "2011-02 60.00");
  }

  @Test
  void aCorrectionChangesWhatLaterMonthsOfTheSpanLose() {
    PayCap cap = cap(Cadence.YEAR, Excess.LOST);
    Period march = Period.parse("2011-03");
    Ledger ledger = posted(NOTHING, "2011-01", "60", cap);
    ledger = posted(ledger, "2011-02", "60", cap).post(statement("2011-01", "90", cap), march);
    assertThat(ledger.balance(ANN)).isEqualTo(usd("2100"));
    assertThat(ledger.postedIn(ANN, march))
        .extracting(LedgerEntry::earnedIn, LedgerEntry::amount)
        .containsExactly(
            tuple(Period.parse("2011-01"), usd("30")), tuple(Period.parse("2011-02"), usd("-30")));
  }

  @Test
  void aCorrectionOfWhatWasCarriedMovesOn() {
    PayCap cap = cap(Cadence.MONTH, Excess.CARRIED);
    Ledger ledger = posted(NOTHING, "2011-01", "170", cap);
    ledger = posted(ledger, "2011-02", "30", cap);
    assertThat(paid(ledger)).containsExactly("2011-01 100.00", "2011-02 100.00");
    assertThat(paid(ledger.post(statement("2011-01", "120", cap), Period.parse("2011-03"))))
        .containsExactly("2011-01 100.00", "2011-02 100.00", "2011-03 -50.00");
  }

  @Test
  void aClawbackMakesRoomForWhatIsWithheld() {
    Subject commission = Subject.ofPeriod("Commission");
    Period january = Period.parse("2011-01");
    Period february = Period.parse("2011-02");
    Ledger ledger = posted(NOTHING, "2011-01", "150", cap(Cadence.MONTH, Excess.LOST))
        .post(ANN, february, january, EntryKind.CLAWBACK, commission, usd("-70"), "refund");
    assertThat(paid(ledger)).containsExactly("2011-01 100.00", "2011-02 -20.00");
  }

  @Test
  void whatACapOfOtherPartsWithholdsIsNoMatter() {
    PayCap commission = cap("commission", "100", Cadence.YEAR, Excess.LOST);
    PayCap salary = new PayCap(
        "salary",
        ImmutableSet.of("Salary"),
        usd("1500"),
        Cadence.YEAR,
        Excess.LOST,
        Withholds.DUE_LAST);
    Ledger ledger = posted(NOTHING, "2011-01", "150", commission, salary);
    assertThat(posted(ledger, "2011-02", "30", commission, salary).entries())
        .filteredOn(entry -> entry.kind() == EntryKind.WITHHELD)
        .extracting(
            entry -> entry.earnedIn().toString(),
            entry -> entry.subject().part(),
            LedgerEntry::amount)
        .containsExactly(
            tuple("2011-01", "commission", usd("-50")),
            tuple("2011-02", "commission", usd("-30")),
            tuple("2011-02", "salary", usd("-500")));
  }

  @Test
  void roomThatAnotherCapMadeGivesNothingBack() {
    PayCap loose = cap("loose", "100", Cadence.YEAR, Excess.LOST);
    PayCap tight = cap("tight", "50", Cadence.YEAR, Excess.LOST);
    Ledger january = posted(NOTHING, "2011-01", "150", loose, tight);
    Ledger february = posted(january, "2011-02", "0", loose, tight);
    assertThat(february.postedIn(ANN, Period.parse("2011-02")))
        .extracting(LedgerEntry::kind)
        .containsExactly(EntryKind.EARNED);
    assertThat(paid(february)).containsExactly("2011-01 50.00");
  }

  @Test
  void aHigherCapGivesNothingBackOfWhatWasLost() {
    Ledger january =
        posted(NOTHING, "2011-01", "150", cap("cap", "100", Cadence.YEAR, Excess.LOST));
    PayCap higher = cap("cap", "130", Cadence.YEAR, Excess.LOST);
    Ledger february = posted(january, "2011-02", "10", higher);
    assertThat(paid(february)).containsExactly("2011-01 100.00", "2011-02 10.00");
    assertThat(paid(posted(february, "2011-03", "40", higher)))
        .containsExactly("2011-01 100.00", "2011-02 10.00", "2011-03 20.00");
  }

  @Test
  void eachCapCountsWhatTheOnesBeforeItLeft() {
    PayCap month = cap("month", "100", Cadence.MONTH, Excess.LOST);
    PayCap year = cap("year", "150", Cadence.YEAR, Excess.LOST);
    Ledger ledger = posted(NOTHING, "2011-01", "200", month, year);
    assertThat(paid(posted(ledger, "2011-02", "200", month, year)))
        .containsExactly("2011-01 100.00", "2011-02 50.00");
  }

  @Test
  void aCapOfFewerPartsComesFirstWhereverItIsNamed() {
    PayCap all = new PayCap(
        "all", ImmutableSet.of(), usd("1050"), Cadence.MONTH, Excess.LOST, Withholds.DUE_LAST);
    PayCap commission = cap("commission", "100", Cadence.MONTH, Excess.LOST);
    assertThat(paid(posted(NOTHING, "2011-01", "200", all, commission)))
        .containsExactly("2011-01 50.00");
  }

  @Test
  void whatOneCapGivesBackIsWithheldByAnotherWithoutRoom() {
    PayCap month = cap("month", "100", Cadence.MONTH, Excess.LOST);
    PayCap year = cap("year", "150", Cadence.YEAR, Excess.CARRIED);
    for (List<PayCap> caps : List.of(List.of(month, year), List.of(year, month))) {
      PayCap[] both = caps.toArray(PayCap[]::new);
      Ledger ledger = posted(NOTHING, "2011-11", "100", both);
      ledger = posted(ledger, "2011-12", "100", both);
      assertThat(paid(posted(ledger, "2012-01", "80", both)))
          .containsExactly("2011-11 100.00", "2011-12 50.00", "2012-01 100.00");
    }
  }

  @Test
  void carriesNothingOfWhatWasLostUnderItsName() {
    Ledger lost = posted(NOTHING, "2011-01", "150", cap(Cadence.MONTH, Excess.LOST));
    Ledger carried = posted(lost, "2011-02", "130", cap(Cadence.MONTH, Excess.CARRIED));
    assertThat(paid(posted(carried, "2011-03", "0", cap(Cadence.MONTH, Excess.CARRIED))))
        .containsExactly("2011-01 100.00", "2011-02 100.00", "2011-03 30.00");
  }

  @Test
  void refusesCapsOfWhichOneCannotSayWhatTheOtherLeaves() {
    PayCap one = new PayCap(
        "one",
        ImmutableSet.of("Salary", "Premium"),
        usd("9"),
        Cadence.YEAR,
        Excess.LOST,
        Withholds.DUE_LAST);
    PayCap other = new PayCap(
        "other",
        ImmutableSet.of("Premium", "Commission"),
        usd("9"),
        Cadence.YEAR,
        Excess.LOST,
        Withholds.DUE_LAST);
    assertRefused("pay-caps.must-be-apart-or-nested", () -> PayCap.inOrder(List.of(one, other)));
    assertThat(PayCap.inOrder(List.of(one, cap(Cadence.YEAR, Excess.LOST)))).hasSize(2);
  }

  @Test
  void theLatestOfSeveralStatementsSaysHowMuchIsPaid() {
    PayCap lower = cap("cap", "80", Cadence.YEAR, Excess.LOST);
    Statement old = statement("2011-01", "70", cap(Cadence.YEAR, Excess.LOST));
    Statement latest = statement("2011-02", "60", lower);

    Ledger ledger = NOTHING.post(List.of(latest, old), Period.parse("2011-02"));

    assertThat(ledger.balance(ANN)).isEqualTo(usd("2080"));
    assertThat(ledger.entries()).hasSize(5);
    assertThat(ledger)
        .isEqualTo(NOTHING
            .post(List.of(latest, old), Period.parse("2011-02"))
            .post(List.of(old, latest), Period.parse("2011-03")));
  }

  @Test
  void refusesWhatCannotBeACap() {
    assertThatThrownBy(() -> new PayCap(
            " ", ImmutableSet.of(), usd("1"), Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST))
        .hasMessageContaining("pay cap must have a name");
    assertThatThrownBy(() -> new PayCap(
            "a", ImmutableSet.of(), usd("-1"), Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST))
        .hasMessageContaining("pay cap must not be negative");
    assertThatThrownBy(() -> new PayCap(
            "a", ImmutableSet.of("a"), usd("1"), Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST))
        .hasMessageContaining("pay cap must not cover itself");
  }

  @Test
  void refusesWhatCannotBeTheCapsOfAPeriod() {
    Period january = Period.parse("2011-01");
    PayCap cap = cap(Cadence.YEAR, Excess.LOST);
    CappedPeriod capped = new CappedPeriod(ANN, january, ImmutableList.of(cap));
    assertRefused(
        "capped-period.must-have-caps", () -> new CappedPeriod(ANN, january, ImmutableList.of()));
    assertRefused(
        "pay-caps.must-differ-in-name",
        () -> new CappedPeriod(ANN, january, ImmutableList.of(cap, cap)));
    assertRefused(
        "ledger.must-order-its-capped-periods",
        () -> Ledger.builder()
            .currency(CurrencyUnit.USD)
            .addCapped(capped, capped)
            .build());
  }
}
