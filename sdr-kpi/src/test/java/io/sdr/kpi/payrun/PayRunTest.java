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
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Credits;
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
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PayRunTest {
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Period NOVEMBER = Period.parse("2026-11");

  /** Two months of Anna and one of Boris. */
  private static final List<Participant> PEOPLE = List.of(
      participant("anna", OCTOBER), participant("boris", OCTOBER), participant("anna", NOVEMBER));

  private static Participant participant(String id, Period period) {
    return participant(id, period, USD);
  }

  private static Participant participant(String id, Period period, CurrencyUnit currency) {
    return Participant.builder()
        .performance(Performance.of(
            PersonId.of(id),
            TallySheet.collecting(
                    Department.builder().build(), period, currency, ExchangeRates.none())
                .sheet(),
            Goals.of(List.of())))
        .calendar(WorkingCalendar.mondayToFriday())
        .addPresence(LocalDateRange.ALL)
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
  void countsTheDaysOfAnEarlierPeriodThatLieInTheSpan() {
    PayRule ofMonth = PayRules.bandedCommission(
        PayBases.credited(),
        Boundary.LOWER_INCLUSIVE,
        List.of(band("0", "1"), band("1000", "10")),
        Cadence.MONTH,
        Rerating.PERIOD);
    List<Participant> weeks = List.of(
        participant("anna", Period.parse("2026-W14")),
        participant("anna", Period.parse("2026-W15")));
    // Thursday, 2 April, in a week that begins in March; then Tuesday of the next
    CreditColumns credits = CreditColumns.builder(USD, 2)
        .participants(new int[] {0, 0, 1})
        .days(new int[] {day("2026-03-31"), day("2026-04-02"), day("2026-04-07")})
        .amounts(new long[] {500_00, 1000_00, 1000_00})
        .build();
    PayRun run = PayRun.of(scheme(RoundingPlace.LINE, ofMonth), weeks, credits);
    assertThat(run.isColumnar(1)).isTrue();
    assertThat(run.settle().total(1)).isEqualTo(Money.parse("USD 100.00"));
    assertThat(run.statement(1, Detail.NONE).value().total()).isEqualTo(Money.parse("USD 100.00"));
  }

  @Test
  void refusesAmountsThatAreTooLargeForColumnsAndAddsUpThoseThatAreNot() {
    List<Participant> anna = List.of(participant("anna", OCTOBER));
    PayRule huge = PayRules.bonus(Agreed.parse("USD 100000000000000000.00"));
    PayRule large = PayRules.bonus(Agreed.parse("USD 90000000000000000.00"));
    PayRule back = PayRules.commission(PayBases.credited(), Agreed.of(Percent.HUNDRED));
    PayRun tooLarge = PayRun.of(scheme(RoundingPlace.LINE, huge), anna);
    assertRefused("pay-columns.must-hold-what-is-paid", tooLarge::settle);
    assertThat(tooLarge.statement(0, Detail.NONE).value().total())
        .isEqualTo(Money.parse("USD 100000000000000000.00"));
    assertRefused(
        "pay-columns.must-hold-what-is-paid",
        () -> PayRun.of(twice(large, "large", "again"), anna).settle());
    PayRun fits = PayRun.of(
        MotivationScheme.builder()
            .from(twice(large, "large", "again"))
            .addPart("back", back)
            .build(),
        List.of(with(anna.get(0), credit("anna", "2026-10-02", "-90000000000000001"))));
    assertThat(fits.settle().total(0)).isEqualTo(Money.parse("USD 89999999999999999.00"));
  }

  private static MotivationScheme twice(PayRule rule, String one, String other) {
    return MotivationScheme.builder()
        .from(scheme(RoundingPlace.LINE, rule))
        .parts(
            List.of(new MotivationScheme.Part(one, rule), new MotivationScheme.Part(other, rule)))
        .build();
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

  /** A rule of every form that columns know. */
  private static List<PayRule> ofEveryForm() {
    PayRule tenth = PayRules.commission(PayBases.credited(), Agreed.of(Percent.of("10.1234")));
    Agreed little = Agreed.parse("USD 0.07");
    return List.of(
        bands(),
        tenth,
        PayRules.capped(Agreed.parse("USD 900000000.00"), CapPer.PERIOD, bands()),
        PayRules.atLeast(little, tenth),
        PayRules.times(Agreed.parse("123.45%"), tenth),
        PayRules.all(List.of(tenth, bands(), tenth, PayRules.bonus(little))),
        PayRules.all(List.of(PayRules.bonus(Agreed.term("extra")), tenth)),
        PayRules.upline(PayBases.credited(), List.of(Percent.of("3"), Percent.of("1"))));
  }

  @Test
  void rulesOfEveryFormAreComputedFromColumnsAlone() {
    for (PayRule rule : ofEveryForm()) {
      PayRun run = PayRun.of(scheme(RoundingPlace.LINE, rule), PEOPLE, ledger().build());
      assertThat(run.isColumnar(0)).as("%s", rule).isTrue();
    }
  }

  @Test
  void columnsPayWhatValuesPayUpToTheLargestNumbersOfTheMachine() {
    for (int bits = 20; bits < 60; bits++) {
      for (int rows : new int[] {1, 7}) {
        long[] amounts = new long[rows];
        Arrays.fill(amounts, (1L << bits) - 1);
        CreditColumns credits = sameDay(amounts).build();
        for (PayRule rule : ofEveryForm()) {
          PayRun run = PayRun.of(scheme(RoundingPlace.LINE, rule), PEOPLE, credits);
          assertThat(run.settle().total(0))
              .as("%s of %s times %s bits", rule, rows, bits)
              .isEqualTo(run.statement(0, Detail.NONE).value().total());
        }
      }
    }
  }

  @Test
  void whatThePeriodEarnsBesidesFillsACapFirstAndIsMultipliedAndGuaranteedToo() {
    PayRule both = PayRules.all(List.of(bands(), PayRules.bonus(Agreed.parse("USD 20.00"))));
    // sales earn 15 and 55 in the order of time, the period 20
    assertThat(bySale(PayRules.capped(Agreed.parse("USD 40.00"), CapPer.PERIOD, both)))
        .containsExactly(40_00, 5_00, 15_00);
    assertThat(bySale(PayRules.times(Agreed.parse("150%"), both)))
        .containsExactly(135_00, 82_50, 22_50);
    assertThat(bySale(PayRules.atLeast(Agreed.parse("USD 100.00"), both)))
        .containsExactly(100_00, 55_00, 15_00);
  }

  /** What is paid in all, and for each of the two sales of October. */
  private static long[] bySale(PayRule rule) {
    PayRun run = PayRun.of(scheme(RoundingPlace.SALE, rule), PEOPLE, ledger().build());
    assertThat(run.isColumnar(0)).isTrue();
    PayColumns pay = run.settle();
    return new long[] {pay.totals()[0], pay.sales(0)[1], pay.sales(0)[3]};
  }

  @Test
  void whereNoneOfSeveralPaysTheReasonOfTheFirstIsTold() {
    PayRule none = PayRules.all(
        List.of(PayRules.bonus(Agreed.term("extra")), PayRules.bonus(Agreed.term("more"))));
    PayRun run = PayRun.of(scheme(RoundingPlace.LINE, none), PEOPLE, ledger().build());
    assertThat(run.isColumnar(0)).isTrue();
    assertThat(run.settle().unmet(0, 0)).contains("no-individual-term");
  }

  @Test
  void aTotalExactlyOnABoundReachesItWhereBoundsBelongAbove() {
    // 1 000.00 at 10 %, or still at 5 %; a cent more is above in either case
    assertThat(wholeOf(Boundary.LOWER_INCLUSIVE, 1000_00)).isEqualTo(100_00);
    assertThat(wholeOf(Boundary.LOWER_INCLUSIVE, 999_80)).isEqualTo(49_99);
    assertThat(wholeOf(Boundary.UPPER_INCLUSIVE, 1000_00)).isEqualTo(50_00);
    assertThat(wholeOf(Boundary.UPPER_INCLUSIVE, 1000_10)).isEqualTo(100_01);
  }

  private static long wholeOf(Boundary boundary, long amount) {
    PayRule whole = PayRules.bandedCommission(
        PayBases.credited(),
        boundary,
        List.of(
            band("0", "5"),
            new RateBand(
                Figure.of(BigMoney.parse("USD 1000")), Agreed.of(Percent.of("10")), Reach.WHOLE)));
    PayRun run =
        PayRun.of(scheme(RoundingPlace.LINE, whole), PEOPLE, sameDay(amount).build());
    assertThat(run.isColumnar(0)).isTrue();
    return run.settle().totals()[0];
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
  void runsPeopleWithTheirOwnCreditsUnderOneSchemeAfterTheOther() {
    List<Participant> own = List.of(
        with(
            PEOPLE.get(2),
            credit("anna", "2026-10-05", "1200"),
            credit("anna", "2026-11-03", "100")),
        with(PEOPLE.get(1), credit("boris", "2026-10-02", "500.10")));
    PayRun run = PayRun.of(scheme(RoundingPlace.SALE, bands()), own);
    assertThat(run.isColumnar(0)).isTrue();
    assertThat(run.settle().totals()).containsExactly(5_00, 25_01);
    assertRefused("pay-columns.must-be-rounded-by-sale", () -> run.settle().sales(0));

    // what anna sold in October opens the second band of the quarter
    PayRule toDate = PayRules.bandedCommission(
        PayBases.credited(),
        Boundary.LOWER_INCLUSIVE,
        List.of(band("0", "5"), band("1000", "10")),
        Cadence.QUARTER,
        Rerating.PERIOD);
    PayRun other = run.under(scheme(RoundingPlace.LINE, toDate));
    assertThat(other.isColumnar(0)).isTrue();
    assertThat(other.settle().totals()).containsExactly(10_00, 25_01);
  }

  @Test
  void asksPeopleWhoseCreditsAreTooFineForColumns() {
    PayRun run = PayRun.of(
        scheme(RoundingPlace.LINE, bands()),
        List.of(with(PEOPLE.get(1), credit("boris", "2026-10-02", "100.0000000001"))));
    assertThat(run.isColumnar(0)).isFalse();
    assertThat(run.settle().totals()).containsExactly(5_00);
  }

  private static Participant with(Participant participant, Credit... credits) {
    return Participant.builder()
        .from(participant)
        .credits(Credits.of(USD, List.of(credits)))
        .build();
  }

  private static Credit credit(String person, String day, String amount) {
    return Credit.builder()
        .person(PersonId.of(person))
        .deal(DealId.of(day))
        .day(LocalDate.parse(day))
        .amount(BigMoney.parse("USD " + amount))
        .build();
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

  private static CreditColumns.Builder sameDay(long... amounts) {
    int[] days = new int[amounts.length];
    Arrays.fill(days, day("2026-10-02"));
    return CreditColumns.builder(USD, 2)
        .participants(new int[amounts.length])
        .days(days)
        .amounts(amounts);
  }

  private static long[] salesOf(CreditColumns credits) {
    return PayRun.of(scheme(RoundingPlace.SALE, bands()), PEOPLE, credits)
        .settle()
        .sales(0);
  }

  @Test
  void whatComesBackStandsBehindWhatWasSoldOnTheSameDay() {
    CreditProfile back = CreditProfile.builder().isReturn(true).build();
    // 1 200.00 earn 50 and 20; 300.00 back take 20 and 5 of it
    assertThat(salesOf(sameDay(-300_00, 1200_00)
            .profiles(List.of(CreditProfile.plain(), back), new int[] {1, 0})
            .build()))
        .containsExactly(-25_00, 70_00);
  }

  @Test
  void salesOfOneDayStandInTheOrderOfTheirDealsOrElseOfTheirRows() {
    assertThat(salesOf(sameDay(800_00, 800_00)
            .deals(List.of(DealId.of("a"), DealId.of("b")), new int[] {1, 0})
            .build()))
        .containsExactly(70_00, 40_00);
    assertThat(salesOf(sameDay(800_00, 800_00).build())).containsExactly(40_00, 70_00);
  }

  @Test
  void recurringRevenueIsNothingWhereThereIsNoColumnOfIt() {
    PayRule recurring = PayRules.commission(
        PayBases.credited(CreditFigure.RECURRING, List.of()), Agreed.of(Percent.of("10")));
    MotivationScheme scheme = scheme(RoundingPlace.LINE, recurring);
    PayRun none = PayRun.of(scheme, PEOPLE, ledger().build());
    assertThat(none.isColumnar(0)).isTrue();
    assertThat(none.settle().totals()).containsExactly(0, 0, 0);
    PayRun known = PayRun.of(
        scheme,
        PEOPLE,
        ledger().recurring(new long[] {100_00, 50_00, 1_00, 2_00}).build());
    assertThat(known.settle().totals()).containsExactly(5_20, 10_00, 10);
    assertThat(known.statement(0, Detail.NONE).value().total()).isEqualTo(Money.parse("USD 5.20"));
  }

  @Test
  void aProfileSaysWhatACreditMaySay() {
    assertRefused(
        "credit.must-have-level-exactly-when-rolled-up",
        () -> CreditProfile.builder().level(1).build());
    assertRefused(
        "credit.must-have-level-exactly-when-rolled-up",
        () -> CreditProfile.builder().kind(CreditKind.ROLL_UP).build());
    ReturnReason broken = ReturnReason.of("broken");
    CreditProfile.Builder back = CreditProfile.builder().reason(broken);
    assertRefused("credit-profile.must-have-reason-only-of-a-return", back::build);
    assertThat(back.isReturn(true).build().reason()).contains(broken);
  }

  @Test
  void refusesColumnsThatDoNotBelongTogether() {
    assertRefused(
        "credit-columns.must-have-one-length", () -> ledger().days(new int[3]).build());
    assertRefused(
        "credit-columns.must-have-one-length",
        () -> ledger().margins(new long[5]).build());
    assertRefused(
        "credit-columns.must-have-one-length",
        () -> ledger().profiles(List.of(CreditProfile.plain()), new int[3]).build());
    assertRefused(
        "credit-columns.must-have-one-length",
        () -> ledger().deals(List.of(DealId.of("a")), new int[3]).build());
    assertRefused(
        "credit-columns.must-name-what-is-known",
        () -> ledger().deals(List.of(DealId.of("a")), new int[] {0, 0, 0, 1}).build());
    assertRefused(
        "credit-columns.must-have-sensible-decimals", () -> CreditColumns.builder(USD, -1));
    assertThat(CreditColumns.builder(USD, 0).amounts(new long[0]).build().decimals())
        .isZero();
    assertThat(CreditColumns.builder(USD, 9).amounts(new long[0]).build().decimals())
        .isEqualTo(9);
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
    for (String outside : List.of("2026-09-30", "2026-11-01")) {
      int[] days = {day("2026-10-02"), day(outside), day("2026-11-03"), day("2026-10-05")};
      assertRefused(
          "pay-run.must-have-credits-within-period-of-participant",
          () -> PayRun.of(scheme, PEOPLE, ledger().days(days).build()));
    }
    Participant inEuro = participant("anna", OCTOBER, CurrencyUnit.EUR);
    CreditColumns none = CreditColumns.builder(USD, 2).amounts(new long[0]).build();
    assertRefused("pay-run.must-have-one-currency", () -> PayRun.of(scheme, List.of(inEuro), none));
    Participant credited = Participant.builder()
        .from(PEOPLE.get(0))
        .credits(Credits.of(
            USD,
            List.of(Credit.builder()
                .person(PersonId.of("anna"))
                .deal(DealId.of("d"))
                .day(LocalDate.parse("2026-10-02"))
                .amount(BigMoney.parse("USD 1"))
                .build())))
        .build();
    assertRefused(
        "pay-run.must-have-credits-in-columns-only",
        () -> PayRun.of(scheme, List.of(credited), none));
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
