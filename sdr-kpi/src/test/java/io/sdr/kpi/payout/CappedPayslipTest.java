package io.sdr.kpi.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.PayoutTiming;
import io.sdr.kpi.release.PayoutTimings;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Sales that are due at different times, under caps; each sale is due on one day, or on none that is known. */
class CappedPayslipTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PayoutTiming ON_PAYMENT = PayoutTimings.whenAll(FlowStep.PAID);
  private static final BigMoney WORTH = BigMoney.parse("USD 1000");

  /** A sale: what it earned by a part, when it was booked, and when the client paid. */
  record Sale(String part, int month, int earned, int booked, Optional<LocalDate> paid) {}

  private static Money usd(long dollars) {
    return Money.ofMajor(CurrencyUnit.USD, dollars);
  }

  private static Period month(int month) {
    return Cadence.MONTH.periodOf(LocalDate.of(2011, month, 1));
  }

  private static Sale sale(int month, int earned, int booked, String paid) {
    return new Sale(
        "Commission",
        month,
        earned,
        booked,
        Optional.of(paid).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  private static PayCap cap(int most, Cadence per, Excess excess, Withholds withholds) {
    return new PayCap("cap", ImmutableSet.of("Commission"), usd(most), per, excess, withholds);
  }

  private static PayCap cap(int most, Withholds withholds) {
    return cap(most, Cadence.MONTH, Excess.LOST, withholds);
  }

  /** A year of a hundred a month and some sales, posted month after month. */
  private static final class Year {
    private final Map<DealId, Sale> sales = new LinkedHashMap<>();
    private final IntFunction<List<PayCap>> caps;
    private final Money[] paid = new Money[13];
    private final Payslip[] slips = new Payslip[13];
    private final Money[] balances = new Money[13];
    private Ledger ledger = Ledger.empty(CurrencyUnit.USD);

    Year(List<PayCap> caps, List<Sale> sales) {
      this(month -> caps, sales);
    }

    Year(IntFunction<List<PayCap>> caps, List<Sale> sales) {
      this.caps = caps;
      sales.forEach(sale -> this.sales.put(DealId.of("d" + this.sales.size()), sale));
      Money accounted = usd(0);
      for (int month = 1; month <= 12; month++) {
        ledger = ledger.post(statement(month), month(month));
        slips[month] = payslip(month, accounted);
        paid[month] = slips[month].paid();
        balances[month] = ledger.balance(ANN);
        accounted = slips[month].accounted();
      }
    }

    private Statement statement(int month) {
      List<StatementLine> lines = List.of(
          StatementLine.of("Salary", usd(100)), line("Commission", month), line("Premium", month));
      return Statement.builder()
          .person(ANN)
          .period(month(month))
          .scheme("A")
          .lines(lines)
          .total(lines.stream().map(StatementLine::amount).reduce(usd(0), Money::plus))
          .caps(caps.apply(month))
          .build();
    }

    private StatementLine line(String part, int month) {
      List<SalePay> pay = sales.entrySet().stream()
          .filter(sale -> sale.getValue().part.equals(part) && sale.getValue().month == month)
          .map(sale -> new SalePay(sale.getKey(), 0, Optional.empty(), usd(sale.getValue().earned)))
          .toList();
      return StatementLine.builder()
          .part(part)
          .sales(pay)
          .amount(pay.stream().map(SalePay::amount).reduce(usd(0), Money::plus))
          .build();
    }

    private Payslip payslip(int month, Money accounted) {
      PayslipFacts.Builder facts = PayslipFacts.builder()
          .person(ANN)
          .period(month(month))
          .ledger(ledger)
          .putTiming("Commission", ON_PAYMENT)
          .accountedBefore(accounted);
      sales.forEach((deal, sale) -> facts.putFlow(deal, flow(sale)));
      return Payslip.of(facts.build(), Detail.NONE).value();
    }

    private static DealFlow flow(Sale sale) {
      return new DealFlow(
          LocalDate.of(2011, sale.month, sale.booked),
          WORTH,
          sale.paid.stream()
              .map(day -> new DealFlow.Flow(day, FlowStep.PAID, WORTH))
              .collect(ImmutableList.toImmutableList()));
    }

    private Money held(int month) {
      return slips[month].heldInAll();
    }
  }

  private static final List<Sale> TWO_OF_APRIL =
      List.of(sale(4, 100, 10, "2011-05-20"), sale(4, 200, 20, "2011-04-25"));

  @Test
  void withholdsOfWhatIsNotDueYetBeforeAnythingThatIs() {
    Year year = new Year(List.of(cap(250, Withholds.DUE_LAST)), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(300));
    assertThat(year.slips[4].held())
        .containsExactly(new Held(DealId.of("d0"), "Commission", usd(50), Optional.of(day(5, 20))));
    assertThat(year.paid[5]).isEqualTo(usd(150));
  }

  @Test
  void withholdsOfWhatIsDueWhenAllThatIsHeldIsWithheld() {
    Year year = new Year(List.of(cap(150, Withholds.DUE_LAST)), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(250));
    assertThat(year.slips[4].held()).isEmpty();
    assertThat(year.paid[5]).isEqualTo(usd(100));
  }

  @Test
  void withholdsOfTheSalesBookedLast() {
    Year year = new Year(List.of(cap(150, Withholds.BOOKED_LAST)), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(150));
    assertThat(year.held(4)).isEqualTo(usd(100));
    assertThat(year.paid[5]).isEqualTo(usd(200));
  }

  @Test
  void withholdsOfEarlierSalesWhenTheLastAreWithheldWhole() {
    Year year = new Year(List.of(cap(40, Withholds.BOOKED_LAST)), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(100));
    assertThat(year.held(4)).isEqualTo(usd(40));
    assertThat(year.paid[5]).isEqualTo(usd(140));
  }

  @Test
  void withholdsOfAllSalesAlike() {
    Year year = new Year(List.of(cap(150, Withholds.ALL_ALIKE)), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(200));
    assertThat(year.held(4)).isEqualTo(usd(50));
    assertThat(year.paid[5]).isEqualTo(usd(150));
  }

  @Test
  void withholdsOfASalaryThatIsCoveredOnlyItsOwnShare() {
    PayCap ofAll = new PayCap(
        "cap", ImmutableSet.of(), usd(200), Cadence.MONTH, Excess.LOST, Withholds.ALL_ALIKE);
    Year year = new Year(List.of(ofAll), TWO_OF_APRIL);
    // half of 100 of salary, of 200 due and of 100 held
    assertThat(year.paid[4]).isEqualTo(usd(150));
    assertThat(year.held(4)).isEqualTo(usd(50));
  }

  @Test
  void withholdsOfASalaryAfterAllSales() {
    PayCap ofAll = new PayCap(
        "cap", ImmutableSet.of(), usd(90), Cadence.MONTH, Excess.LOST, Withholds.BOOKED_LAST);
    Year year = new Year(List.of(ofAll), TWO_OF_APRIL);
    assertThat(year.paid[4]).isEqualTo(usd(90));
    assertThat(year.held(4)).isEqualTo(usd(0));
  }

  @Test
  void releasesNothingOfALaterMonthForWhatACapWithheldOfAnEarlierOne() {
    List<Sale> sales = List.of(sale(4, 300, 10, "2011-04-20"), sale(5, 80, 10, "2011-07-01"));
    for (Withholds withholds : Withholds.values()) {
      Year year = new Year(List.of(cap(200, withholds)), sales);
      assertThat(year.paid[4]).isEqualTo(usd(300));
      assertThat(year.paid[5]).isEqualTo(usd(100));
      assertThat(year.held(5)).isEqualTo(usd(80));
      assertThat(year.paid[7]).isEqualTo(usd(180));
    }
  }

  @Test
  void withholdsOfAllMonthsOfTheSpan() {
    List<Sale> sales = List.of(sale(1, 80, 10, "2011-06-01"), sale(2, 80, 10, "2011-02-20"));
    Year year =
        new Year(List.of(cap(100, Cadence.QUARTER, Excess.LOST, Withholds.DUE_LAST)), sales);
    assertThat(year.held(1)).isEqualTo(usd(80));
    assertThat(year.paid[2]).isEqualTo(usd(180));
    assertThat(year.held(2)).isEqualTo(usd(20));
    assertThat(year.paid[6]).isEqualTo(usd(120));
  }

  @Test
  void whatIsCarriedIsHeldUntilItsSaleIsDue() {
    List<Sale> sales = List.of(sale(4, 300, 10, "2011-09-01"));
    Year year =
        new Year(List.of(cap(100, Cadence.MONTH, Excess.CARRIED, Withholds.DUE_LAST)), sales);
    assertThat(year.held(4)).isEqualTo(usd(100));
    assertThat(year.held(5)).isEqualTo(usd(200));
    assertThat(year.held(6)).isEqualTo(usd(300));
    assertThat(year.paid[5]).isEqualTo(usd(100));
    assertThat(year.paid[9]).isEqualTo(usd(400));
  }

  @Test
  void givesBackOfWhatIsDueFirstOfWhatWasBookedFirstOrOfAllAlike() {
    List<Sale> sales = List.of(sale(4, 200, 20, "2011-04-20"), sale(4, 200, 10, "2011-09-01"));
    Map<Withholds, List<Integer>> expected = Map.of(
        Withholds.DUE_LAST, List.of(200, 0, 200, 0),
        Withholds.BOOKED_LAST, List.of(100, 100, 100, 200),
        Withholds.ALL_ALIKE, List.of(150, 50, 150, 100));
    expected.forEach((withholds, figures) -> {
      Year year = new Year(List.of(cap(100, Cadence.MONTH, Excess.CARRIED, withholds)), sales);
      assertThat(List.of(year.paid[4], year.held(4), year.paid[5], year.held(5)))
          .isEqualTo(figures.stream().map(CappedPayslipTest::usd).toList());
      assertThat(year.held(8)).isEqualTo(usd(200));
      assertThat(year.paid[9]).isEqualTo(usd(300));
    });
  }

  @Test
  void givesBackOnlyOfTheSpanWhatIsLost() {
    List<Sale> sales = List.of(
        sale(1, 300, 10, "2011-12-01"),
        sale(4, 300, 10, "2011-04-20"),
        sale(5, -100, 10, "2011-05-20"));
    Year year =
        new Year(List.of(cap(250, Cadence.QUARTER, Excess.LOST, Withholds.BOOKED_LAST)), sales);
    assertThat(year.paid[4]).isEqualTo(usd(350));
    assertThat(year.held(5)).isEqualTo(usd(250));
    assertThat(year.paid[5]).isEqualTo(usd(50));
  }

  @Test
  void carriesNothingOfWhatWasLostInAnEarlierVersion() {
    List<Sale> sales = List.of(sale(4, 300, 10, "2011-12-01"), sale(5, 250, 10, "2011-05-20"));
    Year year = new Year(
        month -> List.of(cap(
            100, Cadence.MONTH, month < 5 ? Excess.LOST : Excess.CARRIED, Withholds.BOOKED_LAST)),
        sales);
    assertThat(year.paid).startsWith(null, usd(100), usd(100), usd(100), usd(100));
    assertThat(List.of(year.paid[5], year.paid[6], year.paid[7]))
        .containsExactly(usd(200), usd(200), usd(150));
    assertThat(year.held(11)).isEqualTo(usd(100));
  }

  private static List<PayCap> carryingAndLosing(Withholds withholds) {
    ImmutableSet<String> parts = ImmutableSet.of("Commission");
    return List.of(
        new PayCap("carries", parts, usd(1), Cadence.MONTH, Excess.CARRIED, withholds),
        new PayCap("loses", parts, usd(1), Cadence.QUARTER, Excess.LOST, withholds));
  }

  @Test
  void withholdsOfWhatAnotherCapCarriedAndOfNothingElse() {
    List<Sale> sales = List.of(sale(1, 100, 10, "2011-01-20"));
    for (Withholds withholds : Withholds.values()) {
      Year year = new Year(carryingAndLosing(withholds), sales);
      assertThat(year.paid).startsWith(null, usd(101), usd(100), usd(100), usd(101), usd(100));
    }
  }

  @Test
  void whatWasCarriedAndWithheldIsNeitherHeldNorTakenFromTheSalary() {
    List<Sale> sales = List.of(sale(1, 100, 10, "2011-12-20"));
    for (Withholds withholds : Withholds.values()) {
      Year year = new Year(carryingAndLosing(withholds), sales);
      assertThat(year.paid).startsWith(null, usd(100), usd(100), usd(100), usd(100));
      assertThat(List.of(year.held(1), year.held(3), year.held(4)))
          .containsExactly(usd(1), usd(1), usd(2));
    }
  }

  @Test
  void whatOneCapWithholdsAnotherDoesNotWithholdAgain() {
    List<Sale> sales = List.of(sale(1, 100, 10, "2011-01-20"), sale(1, 100, 20, "2011-12-20"));
    PayCap month = cap(100, Withholds.BOOKED_LAST);
    PayCap quarter = new PayCap(
        "quarter",
        ImmutableSet.of("Commission"),
        usd(50),
        Cadence.QUARTER,
        Excess.LOST,
        Withholds.BOOKED_LAST);
    Year year = new Year(List.of(month, quarter), sales);
    assertThat(year.paid[1]).isEqualTo(usd(150));
    assertThat(year.slips[1].held()).isEmpty();
    assertThat(year.paid[12]).isEqualTo(usd(100));
  }

  @Test
  void whatACorrectionAddsToASaleIsWithheldWithIt() {
    PayCap cap = cap(50, Withholds.BOOKED_LAST);
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    for (int earned : new int[] {40, 90}) {
      SalePay pay = new SalePay(DealId.of("d"), 0, Optional.empty(), usd(earned));
      ledger = ledger.post(
          Statement.builder()
              .person(ANN)
              .period(month(1))
              .scheme("A")
              .addLine(StatementLine.builder()
                  .part("Commission")
                  .addSale(pay)
                  .amount(usd(earned))
                  .build())
              .total(usd(earned))
              .addCaps(cap)
              .build(),
          month(2));
    }
    PayslipFacts.Builder facts = PayslipFacts.builder()
        .person(ANN)
        .period(month(2))
        .ledger(ledger)
        .putTiming("Commission", ON_PAYMENT)
        .putFlow(DealId.of("d"), new DealFlow(day(1, 10), WORTH, ImmutableList.of()));
    Payslip slip = Payslip.of(facts.build(), Detail.NONE).value();
    assertThat(slip.heldInAll()).isEqualTo(usd(50));
    assertThat(slip.paid()).isEqualTo(usd(0));
  }

  @Test
  void keepsTheOrderOfWhatIsHeldAndTakesOfWhatIsDueLastFirst() {
    List<Sale> sales =
        List.of(sale(4, 50, 1, "2011-08-01"), sale(4, 50, 2, ""), sale(4, 50, 3, "2011-07-01"));
    Year year = new Year(List.of(cap(80, Withholds.DUE_LAST)), sales);
    assertThat(year.slips[4].held())
        .containsExactly(
            new Held(DealId.of("d0"), "Commission", usd(30), Optional.of(day(8, 1))),
            new Held(DealId.of("d2"), "Commission", usd(50), Optional.of(day(7, 1))));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2011, month, day);
  }

  @Provide
  Arbitrary<List<Sale>> sales() {
    Arbitrary<Optional<LocalDate>> paid = Combinators.combine(
            Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 28))
        .as(CappedPayslipTest::day)
        .optional(0.9);
    return Combinators.combine(
            Arbitraries.of("Commission", "Premium"),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 300),
            Arbitraries.integers().between(1, 28),
            paid)
        .as(Sale::new)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<PayCap>> caps() {
    return Combinators.combine(
            Arbitraries.of("a", "b"),
            Arbitraries.of(ImmutableSet.of("Commission"), ImmutableSet.of("Commission", "Premium")),
            Arbitraries.integers().between(0, 400),
            Arbitraries.of(Cadence.MONTH, Cadence.QUARTER, Cadence.YEAR),
            Arbitraries.of(Excess.values()),
            Arbitraries.of(Withholds.values()))
        .as((name, parts, most, per, excess, withholds) ->
            new PayCap(name, parts, usd(most), per, excess, withholds))
        .list()
        .ofMaxSize(2)
        .uniqueElements(PayCap::name);
  }

  @Property
  void capsOfOtherPartsTakeNothingFromTheSalary(
      @ForAll("sales") List<Sale> sales, @ForAll("caps") List<PayCap> caps) {
    Year year = new Year(caps, sales);
    for (int month = 1; month <= 12; month++) {
      assertThat(year.paid[month]).isGreaterThanOrEqualTo(usd(100));
    }
  }

  @Property
  void everyCentThatStandsIsPaidOrHeld(
      @ForAll("sales") List<Sale> sales, @ForAll("caps") List<PayCap> caps) {
    Year year = new Year(caps, sales);
    Year free = new Year(List.of(), sales);
    Money paid = usd(0);
    for (int month = 1; month <= 12; month++) {
      paid = paid.plus(year.paid[month]);
      assertThat(year.held(month)).isLessThanOrEqualTo(free.held(month));
      assertThat(year.slips[month].held()).allMatch(held -> held.amount().isPositive());
      assertThat(paid.plus(year.slips[month].carried()).plus(year.held(month)))
          .isEqualTo(year.balances[month]);
    }
  }
}
