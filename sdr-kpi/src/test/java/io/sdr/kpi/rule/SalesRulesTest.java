package io.sdr.kpi.rule;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.earning.ZeroGoal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Bracket;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.PayoutGrid;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SalesRulesTest {
  private static final PayBase SALES = PayBases.credited();
  private static final PayBase TOWARDS_GOAL =
      PayBases.credited(CreditFigure.AMOUNT, List.of(), Measure.own(Metrics.revenue()));

  private static Scenario may() {
    return Scenario.in("2011-05");
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static List<RateBand> bands(Reach reach) {
    return List.of(
        new RateBand(Figure.of(usd("0")), Agreed.parse("5%"), reach),
        new RateBand(Figure.of(usd("1000")), Agreed.parse("10%"), reach));
  }

  private static List<String> bySale(Scenario scenario, PayRule rule) {
    return scenario.earnings(rule).value().orElseThrow().byCredit().orElseThrow().toList().stream()
        .map(amount -> amount.getAmount().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static BigMoney earned(Scenario scenario, PayRule rule) {
    Explained<Statement> settled = scenario.settle(rule);
    assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow())).isEmpty();
    return scenario.earns(rule).value().orElseThrow();
  }

  private static Credit sale(Scenario scenario, String deal, String day, String amount) {
    return scenario
        .credit(amount)
        .deal(DealId.of(deal))
        .day(LocalDate.parse(day))
        .build();
  }

  private static Credit back(Scenario scenario, String deal, String day, String amount) {
    return scenario
        .credit("-" + amount)
        .deal(DealId.of(deal))
        .takesBack(ReturnId.of("r" + day))
        .day(LocalDate.parse(day))
        .build();
  }

  @Test
  void bandsAreFilledSaleBySaleAndEmptiedFromTheTop() {
    Scenario scenario = may().credited("800", "400", "-300", "100");
    PayRule rule = PayRules.bandedCommission(SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE));
    assertThat(bySale(scenario, rule)).containsExactly("40", "30", "-25", "5");
    assertThat(earned(scenario, rule)).isEqualByComparingTo(usd("50"));
  }

  @Test
  void aBandThatReachesTheWholeReratesEverySale() {
    PayRule rule = PayRules.bandedCommission(SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.WHOLE));
    assertThat(bySale(may().credited("800", "400"), rule)).containsExactly("80", "40");
    assertThat(bySale(may().credited("800", "100"), rule)).containsExactly("40", "5");
  }

  @Test
  void everyDealBeginsAtTheFirstBandAgain() {
    Scenario scenario = may();
    scenario.credited(sale(scenario, "a", "2011-05-01", "800"));
    scenario.credited(sale(scenario, "b", "2011-05-02", "1500"));
    scenario.credited(sale(scenario, "a", "2011-05-03", "400"));
    scenario.credited(back(scenario, "b", "2011-05-04", "1000"));
    PayRule rule = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), BandBy.DEAL, Optional.empty());
    assertThat(bySale(scenario, rule)).containsExactly("40", "100", "30", "-75");
    earned(scenario, rule);
  }

  @Test
  void whatIsLeftOfADealOfAnEarlierPeriodComesFirst() {
    Scenario scenario = may();
    scenario.credited(sale(scenario, "a", "2011-04-30", "1500"));
    scenario.credited(back(scenario, "a", "2011-05-04", "1000"));
    PayRule rule = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), BandBy.DEAL, Optional.empty());
    assertThat(bySale(scenario, rule)).containsExactly("-75");
  }

  @Test
  void aWholeSaleLiesInTheBandOfTheTotalBeforeOrAfterIt() {
    Scenario scenario = may().credited("800", "400", "-400");
    PayRule before = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), BandBy.TOTAL_BEFORE, Optional.empty());
    PayRule after = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), BandBy.TOTAL_AFTER, Optional.empty());
    assertThat(bySale(scenario, before)).containsExactly("40", "20", "-20");
    assertThat(bySale(scenario, after)).containsExactly("40", "40", "-40");
    earned(scenario, before);
    earned(scenario, after);
  }

  @Test
  void sellingAddsUpOverTheSpan() {
    Scenario scenario = may();
    scenario.credited(sale(scenario, "a", "2010-12-31", "5000"));
    scenario.credited(sale(scenario, "b", "2011-01-01", "700"));
    scenario.credited(sale(scenario, "c", "2011-05-31", "600"));
    scenario.credited(sale(scenario, "d", "2011-06-01", "9000"));
    PayRule quarter = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), Cadence.QUARTER, Rerating.PERIOD);
    PayRule year = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.SLICE), Cadence.YEAR, Rerating.PERIOD);
    assertThat(bySale(scenario, quarter)).containsExactly("30");
    assertThat(bySale(scenario, year)).containsExactly("45");
  }

  @Test
  void aCliffPassedLateInTheSpanReratesThePeriodOrTheSpan() {
    Scenario scenario = may();
    scenario.credited(sale(scenario, "a", "2011-01-31", "700"));
    scenario.credited(sale(scenario, "b", "2011-05-31", "600"));
    PayRule period = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.WHOLE), Cadence.YEAR, Rerating.PERIOD);
    PayRule span = PayRules.bandedCommission(
        SALES, Boundary.LOWER_INCLUSIVE, bands(Reach.WHOLE), Cadence.YEAR, Rerating.SPAN);
    assertThat(earned(scenario, period)).isEqualByComparingTo(usd("60"));
    assertThat(earned(scenario, span)).isEqualByComparingTo(usd("95"));
  }

  @Test
  void singleSalesAreNeededWhereTheyDecide() {
    PayRule deal = PayRules.bandedCommission(
        PayBases.measured(Measure.own(Metrics.revenue())),
        Boundary.LOWER_INCLUSIVE,
        bands(Reach.SLICE),
        BandBy.DEAL,
        Optional.empty());
    assertThat(may().sold("5").earns(deal)).isEqualTo(Measured.undefined("single-sales-not-known"));
    PayRule year = PayRules.bandedCommission(
        PayBases.measured(Measure.own(Metrics.revenue())),
        Boundary.LOWER_INCLUSIVE,
        bands(Reach.SLICE),
        Cadence.YEAR,
        Rerating.PERIOD);
    assertThat(may().sold("5").earns(year))
        .isEqualTo(Measured.undefined("earlier-sales-not-known"));
    assertThat(Scenario.in("2011-01").sold("5").earns(year).value().orElseThrow())
        .isEqualByComparingTo(usd("0.25"));
  }

  @Test
  void theAcceleratorHoldsForAllThatExceedsTheGoal() {
    PayRule rule = PayRules.acceleratedCommission(
        TOWARDS_GOAL,
        Agreed.parse("50%"),
        PayoutScales.steps(
            Boundary.LOWER_INCLUSIVE,
            List.of(
                new Step(Percent.ZERO, Percent.HUNDRED),
                new Step(Percent.of("125"), Percent.of("200")))));
    Scenario scenario = may().revenueGoal("USD 100").credited("90", "20", "30");
    assertThat(bySale(scenario, rule)).containsExactly("45", "15", "30");
    assertThat(earned(scenario, rule)).isEqualByComparingTo(usd("90"));
    assertThat(earned(may().revenueGoal("USD 100").credited("124"), rule))
        .isEqualByComparingTo(usd("62"));
    assertThat(may().credited("5").earns(rule)).isEqualTo(Measured.undefined("no-goal"));
  }

  @Test
  void aCurveIsClimbedAndDescended() {
    PayCurve curve = PayCurve.through(
        List.of(
            new PayCurve.Point(usd("0"), usd("0")),
            new PayCurve.Point(usd("300"), usd("10")),
            new PayCurve.Point(usd("400"), usd("30"))),
        Beyond.CAP);
    PayRule rule = PayRules.curve(SALES, curve);
    assertThat(earned(may().credited("100", "200", "-200", "300", "900"), rule))
        .isEqualByComparingTo(usd("30"));
    assertThat(earned(may().credited("-5"), rule)).isEqualByComparingTo(usd("0"));
    PayRule extended = PayRules.curve(SALES, PayCurve.through(curve.points(), Beyond.EXTEND));
    assertThat(earned(may().credited("500"), extended)).isEqualByComparingTo(usd("50"));
  }

  @Test
  void aHurdleAndACapCutTheBase() {
    PayRule above =
        PayRules.commission(PayBases.above(Agreed.parse("USD 100.00"), SALES), Agreed.parse("10%"));
    PayRule upTo =
        PayRules.commission(PayBases.upTo(Agreed.parse("USD 100.00"), SALES), Agreed.parse("10%"));
    Scenario scenario = may().credited("80", "50", "-40", "60");
    assertThat(bySale(scenario, above)).containsExactly("0", "3", "-3", "5");
    assertThat(bySale(scenario, upTo)).containsExactly("8", "2", "-1", "1");
    assertThat(earned(scenario, PayRules.all(List.of(above, upTo))))
        .isEqualByComparingTo(usd("15"));
  }

  @Test
  void aCapPerDealLooksAtAllThatADealEarned() {
    Scenario scenario = may();
    scenario.credited(sale(scenario, "a", "2011-05-01", "80"));
    scenario.credited(sale(scenario, "b", "2011-05-02", "30"));
    scenario.credited(sale(scenario, "a", "2011-05-03", "40"));
    scenario.credited(back(scenario, "a", "2011-05-04", "30"));
    PayRule all = PayRules.commission(SALES, Agreed.parse("100%"));
    assertThat(bySale(scenario, PayRules.capped(Agreed.parse("USD 100.00"), CapPer.DEAL, all)))
        .containsExactly("80", "30", "20", "-10");
    assertThat(bySale(scenario, PayRules.capped(Agreed.parse("USD 100.00"), CapPer.PERIOD, all)))
        .containsExactly("80", "20", "0", "0");
    assertThat(scenario.earns(PayRules.capped(
            Agreed.parse("USD 1.00"), CapPer.DEAL, PayRules.bonus(Agreed.parse("USD 5.00")))))
        .isEqualTo(Measured.undefined("single-sales-not-known"));
    earned(scenario, PayRules.capped(Agreed.parse("USD 100.00"), CapPer.PERIOD, all));
  }

  @Test
  void aGuaranteeTopsUpWhatWasEarned() {
    PayRule rule = PayRules.atLeast(
        Agreed.parse("USD 10.00"), PayRules.commission(SALES, Agreed.parse("10%")));
    assertThat(earned(may().credited("50"), rule)).isEqualByComparingTo(usd("10"));
    assertThat(earned(may().credited("150"), rule)).isEqualByComparingTo(usd("15"));
    PayRule never = PayRules.atLeast(
        Agreed.parse("USD 10.00"), PayRules.individualRate(TOWARDS_GOAL, Agreed.parse("USD 5.00")));
    assertThat(earned(may(), never)).isEqualByComparingTo(usd("10"));
  }

  @Test
  void whatIsTakenBackIsNoneTheLessTakenBackForDeductions() {
    PayRule gross = PayRules.commission(SALES, Agreed.parse("10%"));
    List<Agreed> fixed = List.of(Agreed.parse("USD 10.00"));
    assertThat(earned(
            may().credited("-5000"),
            PayRules.lessDeductions(gross, fixed, List.of(), DeductionOf.GROSS)))
        .isEqualByComparingTo(usd("-500"));
    // a tenth was deducted when it was earned, and so of what is taken back
    List<Percent> tenth = List.of(Percent.of("10"));
    for (String sold : List.of("5000", "-5000")) {
      assertThat(earned(
              may().credited(sold),
              PayRules.lessDeductions(gross, List.of(), tenth, DeductionOf.GROSS)))
          .isEqualByComparingTo(usd(sold)
              .dividedBy(10, RoundingMode.UNNECESSARY)
              .multipliedBy(new BigDecimal("0.9")));
    }
  }

  @Test
  void deductionsAreOfTheWholeOrOfTheRemainderAndStopAtNothing() {
    PayRule gross = PayRules.bonus(Agreed.parse("USD 100.00"));
    List<Percent> twice = List.of(Percent.of("10"), Percent.of("10"));
    assertThat(earned(may(), PayRules.lessDeductions(gross, List.of(), twice, DeductionOf.GROSS)))
        .isEqualByComparingTo(usd("80"));
    assertThat(
            earned(may(), PayRules.lessDeductions(gross, List.of(), twice, DeductionOf.REMAINDER)))
        .isEqualByComparingTo(usd("81"));
    assertThat(earned(
            may(),
            PayRules.lessDeductions(
                gross, List.of(Agreed.parse("USD 100.01")), List.of(), DeductionOf.GROSS)))
        .isEqualByComparingTo(usd("0"));
  }

  @Test
  void aCardHasARateForEachSale() {
    Scenario scenario = may();
    scenario.credited(scenario.credit("100").product(ProductId.of("p")).build());
    scenario.credited(scenario.credit("100").units(new BigDecimal("3")).build());
    List<CardRate> card = List.of(
        new CardRate(Criteria.builder().addProduct(ProductId.of("p")).build(), Agreed.parse("20%")),
        new CardRate(Criteria.any(), Agreed.parse("USD 2.00")));
    PayRule rule = PayRules.card(SALES, card, Selection.FIRST, Unmatched.NOTHING);
    assertThat(bySale(scenario, rule)).containsExactly("20", "6");
    earned(scenario, rule);
    PayRule narrow = PayRules.card(SALES, card.subList(0, 1), Selection.FIRST, Unmatched.NOTHING);
    assertThat(bySale(scenario, narrow)).containsExactly("20", "0");
    assertThat(scenario.earns(
            PayRules.card(SALES, card.subList(0, 1), Selection.FIRST, Unmatched.UNDEFINED)))
        .isEqualTo(Measured.undefined("on-no-card"));
    assertThat(scenario.earns(PayRules.card(
            SALES,
            List.of(new CardRate(Criteria.any(), Agreed.term("rate"))),
            Selection.FIRST,
            Unmatched.NOTHING)))
        .isEqualTo(Measured.undefined("no-individual-term"));
  }

  @Test
  void aMissingKpiIsTreatedAsDeclared() {
    List<KpiItem> card = List.of(
        new KpiItem("a", Yardsticks.term("a"), Percent.of("60"), PayoutScales.linear()),
        new KpiItem("b", Yardsticks.term("b"), Percent.of("40"), PayoutScales.linear()));
    Scenario scenario = may().term("a", Figure.of(Percent.of("50")));
    Agreed target = Agreed.parse("USD 100.00");
    assertThat(scenario.earns(PayRules.kpis(target, card, MissingKpi.UNDEFINED)))
        .isEqualTo(Measured.undefined("no-individual-term"));
    assertThat(earned(scenario, PayRules.kpis(target, card, MissingKpi.NOTHING)))
        .isEqualByComparingTo(usd("30"));
    assertThat(earned(scenario, PayRules.kpis(target, card, MissingKpi.REDISTRIBUTED)))
        .isEqualByComparingTo(usd("50"));
    assertThat(may().earns(PayRules.kpis(target, card, MissingKpi.REDISTRIBUTED)))
        .isEqualTo(Measured.undefined("no-individual-term"));
  }

  @Test
  void aKpiBelowItsFloorIsNothingAndNotMissing() {
    List<KpiItem> card = List.of(
        new KpiItem(
            "a",
            Yardsticks.term("a"),
            Percent.of("60"),
            PayoutScales.linear(Percent.of("80"), Optional.empty())),
        new KpiItem("b", Yardsticks.term("b"), Percent.of("40"), PayoutScales.linear()));
    Scenario scenario =
        may().term("a", Figure.of(Percent.of("79"))).term("b", Figure.of(Percent.HUNDRED));
    for (MissingKpi missing : MissingKpi.values()) {
      assertThat(earned(scenario, PayRules.kpis(Agreed.parse("USD 100.00"), card, missing)))
          .as(missing.name())
          .isEqualByComparingTo(usd("40"));
    }
  }

  @Test
  void aCardWithAGapTellsWhatTheOtherKpisWouldGive() {
    List<KpiItem> card = List.of(
        new KpiItem("a", Yardsticks.term("a"), Percent.of("60"), PayoutScales.linear()),
        new KpiItem("b", Yardsticks.term("b"), Percent.of("40"), PayoutScales.linear()));
    Explanation payout = may()
        .term("a", Figure.of(Percent.of("50")))
        .settle(PayRules.kpis(Agreed.parse("USD 100.00"), card, MissingKpi.UNDEFINED))
        .because()
        .orElseThrow();
    while (!payout.rule().equals("pay.kpis.payout")) {
      payout = payout.steps().get(0);
    }
    assertThat(payout.outcome()).isEmpty();
    assertThat(payout.steps().get(0).outcome()).contains(Figure.of(Percent.of("30")));
    assertThat(payout.steps().get(1).outcome()).isEmpty();
  }

  @Test
  void aMatrixLooksAtTwoAttainments() {
    PayoutGrid grid = PayoutGrid.builder()
        .boundary(Boundary.LOWER_INCLUSIVE)
        .addRows(Percent.ZERO, Percent.HUNDRED)
        .addColumns(Percent.ZERO, Percent.of("90"))
        .addPayout(ImmutableList.of(Percent.ZERO, Percent.of("50")))
        .addPayout(ImmutableList.of(Percent.of("60"), Percent.of("120")))
        .build();
    PayRule rule = PayRules.matrix(
        Agreed.parse("USD 100.00"), Yardsticks.term("sales"), Yardsticks.term("csat"), grid);
    assertThat(earned(
            may()
                .term("sales", Figure.of(Percent.HUNDRED))
                .term("csat", Figure.of(Percent.of("89.99"))),
            rule))
        .isEqualByComparingTo(usd("60"));
    assertThat(may().term("sales", Figure.of(3)).earns(rule))
        .isEqualTo(Measured.undefined("not-a-percentage"));
  }

  @Test
  void aBonusByLevelKnowsItsEnds() {
    PayRule rule = PayRules.bonusByLevel(
        Yardsticks.term("place"),
        List.of(
            new LevelAmount(Figure.of(1), Optional.of(Figure.of(1)), Agreed.parse("USD 100.00")),
            new LevelAmount(Figure.of(2), Optional.of(Figure.of(3)), Agreed.parse("USD 50.00"))));
    assertThat(earned(may().term("place", Figure.of(3)), rule)).isEqualByComparingTo(usd("50"));
    assertThat(may().term("place", Figure.of(4)).earns(rule))
        .isEqualTo(Measured.undefined("on-no-level"));
    assertThat(may().term("place", Figure.of(Percent.of("1"))).earns(rule))
        .isEqualTo(Measured.undefined("on-no-level"));
  }

  @Test
  void levelsOfABonusAreApartAndOfOneKind() {
    LevelAmount third = level(3, 3);
    assertThat(PayRules.bonusByLevel(Yardsticks.term("place"), List.of(third, level(1, 2))))
        .isNotNull();
    for (LevelAmount other : List.of(level(1, 3), level(3, 5), level(2, 4), third)) {
      assertRefused(
          "level-bonus.must-have-levels-apart",
          () -> PayRules.bonusByLevel(Yardsticks.term("place"), List.of(third, other)));
    }
    LevelAmount open = new LevelAmount(Figure.of(2), Optional.empty(), Agreed.parse("USD 1.00"));
    assertRefused(
        "level-bonus.must-have-levels-apart",
        () -> PayRules.bonusByLevel(Yardsticks.term("place"), List.of(open, third)));
    LevelAmount share =
        new LevelAmount(Figure.of(Percent.of("50")), Optional.empty(), Agreed.parse("USD 1.00"));
    assertRefused(
        "level-bonus.must-have-levels-of-one-kind",
        () -> PayRules.bonusByLevel(Yardsticks.term("place"), List.of(third, share)));
  }

  private static LevelAmount level(int from, int to) {
    return new LevelAmount(Figure.of(from), Optional.of(Figure.of(to)), Agreed.parse("USD 1.00"));
  }

  @Test
  void unitsBeyondTheFreeOnesArePaid() {
    Scenario scenario = may();
    scenario.credited(scenario.credit("1").units(new BigDecimal("12")).build());
    scenario.credited(scenario.credit("-1").units(new BigDecimal("-1.5")).build());
    Agreed each = Agreed.parse("USD 3.00");
    assertThat(earned(scenario, PayRules.perUnitSold(List.of(), each, BigDecimal.ZERO)))
        .isEqualByComparingTo(usd("31.5"));
    assertThat(earned(scenario, PayRules.perUnitSold(List.of(), each, BigDecimal.TEN)))
        .isEqualByComparingTo(usd("1.5"));
    assertThat(earned(may(), PayRules.perUnitSold(List.of(), each, BigDecimal.TEN)))
        .isEqualByComparingTo(usd("0"));
  }

  @Test
  void aRampEndsWithEverything() {
    PayRule rule = PayRules.ramped(
        List.of(Percent.of("50"), Percent.of("75")), PayRules.bonus(Agreed.parse("USD 100.00")));
    assertThat(earned(Scenario.in("2011-05").present("2011-05-31/2012-01-01"), rule))
        .isEqualByComparingTo(usd("50"));
    assertThat(earned(Scenario.in("2011-06").present("2011-05-31/2012-01-01"), rule))
        .isEqualByComparingTo(usd("75"));
    assertThat(earned(Scenario.in("2011-07").present("2011-05-31/2012-01-01"), rule))
        .isEqualByComparingTo(usd("100"));
    assertThat(earned(may(), rule)).isEqualByComparingTo(usd("100"));
    assertThat(Scenario.in("2013-07").present("2011-05-31/2012-01-01").earns(rule))
        .isEqualTo(Measured.undefined("not-present"));
  }

  @Test
  void aRampPaysThePartOfEachMonthOfALongerPeriod() {
    PayRule ramp = PayRules.ramped(
        List.of(Percent.of("50"), Percent.of("75")), PayRules.bonus(Agreed.parse("USD 9100.00")));
    Scenario quarter = Scenario.in("2011-Q2").present("2011-04-01/2012-01-01");
    // 30 days of April, 31 of May, 30 of June
    assertThat(earned(quarter, ramp)).isEqualByComparingTo(usd("6825"));
    PayRule fromMay = PayRules.ramped(
        List.of(Percent.of("50"), Percent.of("75")), PayRules.bonus(Agreed.parse("USD 3100.00")));
    // one day of May, 30 of June
    assertThat(earned(Scenario.in("2011-Q2").present("2011-05-31/2012-01-01"), fromMay)
            .rounded(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo(usd("2300"));
    PayRule sales = PayRules.ramped(
        List.of(Percent.of("50"), Percent.of("75")),
        PayRules.commission(SALES, Agreed.parse("10%")));
    quarter.credited(quarter.credit("100").day(LocalDate.parse("2011-04-30")).build());
    quarter.credited(quarter.credit("100").day(LocalDate.parse("2011-05-01")).build());
    quarter.credited(quarter.credit("100").day(LocalDate.parse("2011-06-30")).build());
    assertThat(bySale(quarter, sales)).containsExactly("5", "7.5", "10");
    assertThat(earned(quarter, sales)).isEqualByComparingTo(usd("22.5"));
  }

  @Test
  void unitsThatWerePaidForEarlierInTheSpanAreTakenBack() {
    PayRule rule =
        PayRules.perUnitSold(List.of(), Agreed.parse("USD 3.00"), BigDecimal.TEN, Cadence.QUARTER);
    Scenario june = Scenario.in("2011-06");
    june.credited(june.credit("1")
        .units(new BigDecimal("15"))
        .day(LocalDate.parse("2011-05-03"))
        .build());
    june.credited(june.credit("-1").units(new BigDecimal("-15")).build());
    assertThat(earned(june, rule)).isEqualByComparingTo(usd("-15"));
    assertThat(Scenario.in("2011").earns(rule))
        .isEqualTo(Measured.undefined("span-shorter-than-period"));
  }

  @Test
  void salesThatAddUpByTheMonthAreNotSettledByTheQuarter() {
    PayRule bands = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(new RateBand(Figure.of(usd("0")), Agreed.parse("5%"), Reach.SLICE)),
        Cadence.MONTH,
        Rerating.PERIOD);
    Scenario quarter = Scenario.in("2011-Q2").credited("100");
    assertThat(quarter.earns(bands)).isEqualTo(Measured.undefined("span-shorter-than-period"));
    assertThat(bands.formulaFor(quarter.participant())).isEmpty();
    assertThat(earned(Scenario.in("2011-02").credited("100"), bands))
        .isEqualByComparingTo(usd("5"));
  }

  @Test
  void aBonusIsForWhoWasThereAndByDaysWhereAgreedSo() {
    Agreed amount = Agreed.parse("USD 310.00");
    assertThat(
            Scenario.in("2011-05").present("2011-06-01/2012-01-01").earns(PayRules.bonus(amount)))
        .isEqualTo(Measured.undefined("not-present"));
    Scenario joiner = Scenario.in("2011-05").present("2011-05-30/2012-01-01");
    assertThat(earned(joiner, PayRules.bonus(amount))).isEqualByComparingTo(usd("310"));
    assertThat(earned(joiner, PayRules.bonus(amount, Partial.BY_DAYS)))
        .isEqualByComparingTo(usd("20"));
    Participant away = Participant.builder()
        .from(joiner.participant())
        .addUnpaidAbsence(LocalDateRange.parse("2011-05-01/2011-06-01"))
        .build();
    assertThat(PayRules.bonus(amount, Partial.BY_DAYS).earn(away, Trace.silent()))
        .isEqualTo(Measured.undefined("no-paid-day"));
  }

  @Test
  void aGuaranteeIsForTheDaysOfPresenceAndDoesNotHideWhatALeaverOwes() {
    PayRule tenth = PayRules.commission(SALES, Agreed.parse("10%"));
    PayRule guaranteed = PayRules.atLeast(Agreed.parse("USD 310.00"), tenth);
    Scenario joiner = Scenario.in("2011-05").present("2011-05-30/2012-01-01").credited("100");
    assertThat(earned(joiner, guaranteed)).isEqualByComparingTo(usd("20"));
    assertThat(earned(joiner, PayRules.atLeast(Agreed.parse("USD 310.00"), Partial.FULL, tenth)))
        .isEqualByComparingTo(usd("310"));
    Scenario leaver = Scenario.in("2011-05").present("2011-01-01/2011-05-01").credited("-5000");
    assertThat(earned(leaver, guaranteed)).isEqualByComparingTo(usd("-500"));
    assertThat(guaranteed.formulaFor(leaver.participant()))
        .isEqualTo(tenth.formulaFor(leaver.participant()));
  }

  @Test
  void everyLevelAboveHasItsShareOfTheSameBaseOrOfWhatIsLeft() {
    List<Percent> rates = List.of(Percent.of("10"), Percent.of("10"));
    Scenario scenario = may();
    scenario.credited(scenario.credit("100").build());
    scenario.credited(scenario.credit("100").kind(CreditKind.ROLL_UP).level(1).build());
    scenario.credited(scenario.credit("100").kind(CreditKind.ROLL_UP).level(2).build());
    assertThat(bySale(scenario, PayRules.upline(SALES, rates))).containsExactly("10", "10", "0");
    PayRule left = PayRules.uplineLessLower(SALES, rates, Optional.empty());
    assertThat(bySale(scenario, left)).containsExactly("10", "9", "0");
    earned(scenario, left);
  }

  @Test
  void payOnTargetFollowsTheAttainmentAndItsRounding() {
    Scenario scenario = may().revenueGoal("USD 20000").credited("11375");
    Yardstick attained = Yardsticks.attained(TOWARDS_GOAL);
    Agreed target = Agreed.parse("USD 4500.00");
    assertThat(earned(scenario, PayRules.target(target, attained, PayoutScales.linear())))
        .isEqualByComparingTo(usd("2559.375"));
    assertThat(earned(scenario, PayRules.target(target, attained, PayoutScales.linear(), 1)))
        .isEqualByComparingTo(usd("2560.5"));
    assertThat(may()
            .revenueGoal("USD 0")
            .credited("5")
            .earns(PayRules.target(target, attained, PayoutScales.linear())))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(earned(
            may().revenueGoal("USD 0").credited("5"),
            PayRules.target(
                target, Yardsticks.attained(TOWARDS_GOAL, ZeroGoal.MET), PayoutScales.linear())))
        .isEqualByComparingTo(usd("4500"));
  }

  @Test
  void payOnTargetToDatePaysAllOnceItsFloorIsPassedAndTakesAllBackBelowIt() {
    PayoutScale linear = PayoutScales.linear(Percent.of("50"), Optional.empty());
    PayoutScale bracket = PayoutScales.brackets(
        List.of(new Bracket(Percent.of("50"), Optional.empty(), Percent.of("60"))));
    assertThat(quarter(linear, "40000", "80000", "0")).containsExactly("0", "14400", "0");
    assertThat(quarter(linear, "30000", "40000", "30000")).containsExactly("0", "8400", "3600");
    assertThat(quarter(linear, "60000", "-20000", "10000"))
        .containsExactly("7200", "-7200", "6000");
    assertThat(quarter(bracket, "30000", "40000", "30000")).containsExactly("0", "7200", "0");
    Scenario below = quarter("2011-04", "10000");
    assertThat(below.earns(toDate(linear))).isEqualTo(Measured.undefined("below-floor"));
  }

  private static PayRule toDate(PayoutScale scale) {
    return PayRules.targetToDate(
        Agreed.parse("USD 12000.00"), TOWARDS_GOAL, scale, Cadence.QUARTER);
  }

  private static Scenario quarter(String month, String... sold) {
    Scenario scenario = Scenario.in(month)
        .goal(Goal.builder()
            .person(Scenario.SELLER)
            .metric(Metrics.revenue())
            .period(Period.parse("2011-Q2"))
            .target(Figure.of(usd("100000")))
            .build());
    for (int i = 0; i < sold.length; i++) {
      scenario.credited(sale(scenario, "d" + i, "2011-0" + (4 + i) + "-10", sold[i]));
    }
    return scenario;
  }

  private static List<String> quarter(PayoutScale scale, String... sold) {
    return List.of("2011-04", "2011-05", "2011-06").stream()
        .map(month -> quarter(month, sold).settle(toDate(scale)))
        .peek(settled -> assertThat(
                Recalculation.contradictionsIn(settled.because().orElseThrow()))
            .isEmpty())
        .map(settled -> settled.value().total().getAmount().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void payOnTargetIsNeverLessThanNothing() {
    Scenario cameBack = may().revenueGoal("USD 10000").credited("-5000");
    List<Step> whole = List.of(new Step(Percent.ZERO, Percent.HUNDRED));
    for (PayoutScale scale : List.of(
        PayoutScales.marginal(whole), PayoutScales.whole(Boundary.LOWER_INCLUSIVE, whole))) {
      assertThat(earned(
              cameBack,
              PayRules.target(
                  Agreed.parse("USD 1000.00"), Yardsticks.attained(TOWARDS_GOAL), scale)))
          .isEqualByComparingTo(usd("0"));
    }
  }

  @Test
  void roundingEverySaleIsNotRoundingTheLine() {
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("A")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.of(2, RoundingMode.HALF_UP))
        .addPart("Commission", PayRules.commission(SALES, Agreed.parse("10%")));
    Scenario scenario = may().credited("0.05", "0.05", "0.05");
    Statement bySale =
        scenario.settle(scheme.roundedAt(RoundingPlace.SALE).build()).value();
    Statement byLine =
        scenario.settle(scheme.roundedAt(RoundingPlace.LINE).build()).value();
    assertThat(bySale.total()).isEqualTo(Money.parse("USD 0.03"));
    assertThat(byLine.total()).isEqualTo(Money.parse("USD 0.02"));
    assertThat(byLine.lines().get(0).sales())
        .extracting(sale -> sale.amount().getAmountMinorInt())
        .containsExactly(1, 1, 0);
  }
}
