package io.sdr.kpi.payrun;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayRunTest {
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Period NOVEMBER = Period.parse("2026-11");

  /** Two months of Anna and one of Boris. */
  private static final List<Participant> PEOPLE = List.of(
      participant("anna", OCTOBER), participant("boris", OCTOBER), participant("anna", NOVEMBER));

  private static Participant participant(String id, Period period) {
    return Participant.builder()
        .performance(Performance.of(
            PersonId.of(id),
            TallySheet.collecting(Department.builder().build(), period, USD, ExchangeRates.none())
                .sheet(),
            Goals.of(List.of())))
        .calendar(WorkingCalendar.mondayToFriday())
        .build();
  }

  /** Five percent of the first thousand and ten of what is above. */
  private static PayRule bands() {
    return PayRules.bandedCommission(
        PayBases.credited(), Boundary.LOWER_INCLUSIVE, List.of(band("0", "5"), band("1000", "10")));
  }

  private static RateBand band(String from, String rate) {
    return new RateBand(
        Figure.of(BigMoney.parse("USD " + from)), Agreed.of(Percent.of(rate)), Reach.SLICE);
  }

  private static MotivationScheme scheme(RoundingPlace place, PayRule... rules) {
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("Commission")
        .currency(USD)
        .rounding(Rounding.toMinorUnits(USD))
        .roundedAt(place);
    for (PayRule rule : rules) {
      scheme.addPart("part " + rule.hashCode(), rule);
    }
    return scheme.build();
  }

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  private static CreditColumns.Builder ledger() {
    return CreditColumns.builder(USD, 2)
        .participants(new int[] {1, 0, 2, 0})
        .days(
            new int[] {day("2026-10-02"), day("2026-10-20"), day("2026-11-03"), day("2026-10-05")})
        .amounts(new long[] {500_10, 900_00, 100_00, 300_00});
  }

  @Test
  void paysRowsInAnyOrderInTheOrderOfTime() {
    PayRun run = PayRun.of(scheme(RoundingPlace.SALE, bands()), PEOPLE, ledger().build());
    PayColumns pay = run.settle();
    // 300.00 come first, so that of 900.00 only 200.00 lie above a thousand
    assertThat(pay.sales(0)).containsExactly(25_01, 55_00, 5_00, 15_00);
    assertThat(pay.totals()).containsExactly(70_00, 25_01, 5_00);
    assertThat(pay.total(1)).isEqualTo(Money.parse("USD 25.01"));
  }

  @Test
  void addsUpOverEarlierPeriodsOfTheSamePerson() {
    PayRule toDate = PayRules.bandedCommission(
        PayBases.credited(),
        Boundary.LOWER_INCLUSIVE,
        List.of(band("0", "5"), band("1000", "10")),
        Cadence.QUARTER,
        Rerating.PERIOD);
    PayRun run = PayRun.of(scheme(RoundingPlace.LINE, toDate), PEOPLE, ledger().build());
    assertThat(run.isColumnar(2)).isTrue();
    assertThat(run.settle().line(0)).containsExactly(70_00, 25_01, 10_00);
  }

  @Test
  void asksRulesThatAreNoFormulaAndPaysTheSame() {
    PayRule units =
        PayRules.perUnitSold(List.of(), Agreed.of(Money.parse("USD 7.00")), BigDecimal.ZERO);
    PayRun run =
        PayRun.of(scheme(RoundingPlace.SALE, bands(), units), PEOPLE, ledger().build());
    assertThat(run.isColumnar(0)).isFalse();
    assertThat(run.settle().line(0)).containsExactly(70_00, 25_01, 5_00);
    assertThat(run.settle().line(1)).containsExactly(14_00, 7_00, 7_00);
    assertThat(run.settle().sales(0)).containsExactly(25_01, 55_00, 5_00, 15_00);
  }

  @Test
  void asksWhereNumbersDoNotFitIntoMachineWords() {
    CreditColumns huge = CreditColumns.builder(USD, 2)
        .participants(new int[] {0})
        .days(new int[] {day("2026-10-02")})
        .amounts(new long[] {Long.MAX_VALUE / 20})
        .build();
    PayRun run = PayRun.of(scheme(RoundingPlace.LINE, bands()), PEOPLE, huge);
    assertThat(run.isColumnar(0)).isFalse();
    // a tenth of all, less five percent of a thousand
    assertThat(run.settle().totals()[0]).isEqualTo(Long.MAX_VALUE / 200 - 50_00);
  }

  @Test
  void tellsWhyAPartPaidNothing() {
    PayRun run = PayRun.of(
        scheme(RoundingPlace.TOTAL, bands(), PayRules.bonus(Agreed.term("extra"))),
        PEOPLE,
        ledger().build());
    PayColumns pay = run.settle();
    assertThat(pay.unmet(1, 0)).contains("no-individual-term");
    assertThat(pay.unmet(0, 0)).isEmpty();
    assertThat(pay.totals()).containsExactly(70_00, 25_01, 5_00);
  }

  @Test
  void doesNotKnowTheMarginWhereThereIsNoColumnOfIt() {
    PayRule margin = PayRules.commission(
        PayBases.credited(CreditFigure.MARGIN, List.of()), Agreed.of(Percent.of("10")));
    PayRun run = PayRun.of(scheme(RoundingPlace.LINE, margin), PEOPLE, ledger().build());
    assertThat(run.settle().unmet(0, 0)).contains("line-has-no-cost");
    PayRun known = PayRun.of(
        scheme(RoundingPlace.LINE, margin),
        PEOPLE,
        ledger().margins(new long[] {100_00, -50_00, 1_00, 2_00}).build());
    assertThat(known.isColumnar(0)).isTrue();
    assertThat(known.settle().totals()).containsExactly(-4_80, 10_00, 10);
  }

  @Test
  void settlesRangesIntoTheSameColumnsAsOftenAsWanted() {
    PayRun run = PayRun.of(scheme(RoundingPlace.SALE, bands()), PEOPLE, ledger().build());
    PayColumns pay = run.unsettled();
    run.settle(2, 3, pay);
    assertThat(pay.totals()).containsExactly(0, 0, 5_00);
    run.settle(0, 2, pay);
    run.settle(0, 3, pay);
    assertThat(pay.totals()).containsExactly(70_00, 25_01, 5_00);
  }

  @Test
  void explainsAnyoneByTheStatementOfOneSettlement() {
    PayRun run = PayRun.of(
        scheme(RoundingPlace.SALE, bands()),
        PEOPLE,
        ledger()
            .deals(List.of(DealId.of("a"), DealId.of("b")), new int[] {0, 1, 0, 0})
            .build());
    assertThat(Recalculation.contradictionsIn(
            run.statement(0, Detail.FULL).because().orElseThrow()))
        .isEmpty();
    assertThat(run.statement(0, Detail.NONE).value().lines().get(0).sales())
        .extracting(SalePay::deal, SalePay::line)
        .containsExactly(tuple(DealId.of("a"), 4), tuple(DealId.of("b"), 2));
  }

  @Test
  void hasNothingToPayWithoutRows() {
    CreditColumns none = CreditColumns.builder(USD, 2).amounts(new long[0]).build();
    assertThat(PayRun.of(scheme(RoundingPlace.SALE, bands()), PEOPLE, none)
            .settle()
            .totals())
        .containsExactly(0, 0, 0);
    assertThat(PayRun.of(scheme(RoundingPlace.SALE, bands()), List.of(), none).participants())
        .isZero();
  }

  @Test
  void refusesColumnsThatDoNotBelongTogether() {
    assertRefused(
        "credit-columns.must-have-one-length", () -> ledger().days(new int[3]).build());
    assertRefused(
        "credit-columns.must-have-amounts", () -> CreditColumns.builder(USD, 2).build());
    assertRefused(
        "credit-columns.must-name-what-is-known",
        () -> ledger().participants(new int[] {0, 0, -1, 0}).build());
    assertRefused(
        "credit-columns.must-name-what-is-known",
        () -> ledger()
            .profiles(List.of(CreditProfile.plain()), new int[] {0, 0, 0, 1})
            .build());
    assertRefused(
        "credit-columns.must-have-sensible-decimals", () -> CreditColumns.builder(USD, 10));
    PayColumns byLine =
        PayRun.of(scheme(RoundingPlace.LINE, bands()), PEOPLE, ledger().build()).settle();
    assertRefused("pay-columns.must-be-rounded-by-sale", () -> byLine.sales(0));
  }

  @Test
  void refusesCreditsOfNobodyAndOfOtherPeriods() {
    MotivationScheme scheme = scheme(RoundingPlace.LINE, bands());
    assertRefused(
        "pay-run.must-know-participants-of-credits",
        () -> PayRun.of(scheme, PEOPLE.subList(0, 2), ledger().build()));
    assertRefused(
        "pay-run.must-have-credits-within-period-of-participant",
        () -> PayRun.of(
            scheme, PEOPLE, ledger().participants(new int[] {1, 0, 1, 0}).build()));
    assertRefused(
        "settlement.must-be-in-currency-of-scheme",
        () -> PayRun.of(
            scheme,
            List.of(),
            CreditColumns.builder(CurrencyUnit.EUR, 2).amounts(new long[0]).build()));
  }
}
