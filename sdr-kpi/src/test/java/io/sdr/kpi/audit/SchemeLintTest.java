package io.sdr.kpi.audit;

import static io.sdr.kpi.audit.Sellers.SALES;
import static io.sdr.kpi.audit.Sellers.anna;
import static io.sdr.kpi.audit.Sellers.banded;
import static io.sdr.kpi.audit.Sellers.commission;
import static io.sdr.kpi.audit.Sellers.examined;
import static io.sdr.kpi.audit.Sellers.past;
import static io.sdr.kpi.audit.Sellers.percent;
import static io.sdr.kpi.audit.Sellers.salary;
import static io.sdr.kpi.audit.Sellers.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Bracket;
import io.sdr.kpi.rate.CurvePoint;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.CardRate;
import io.sdr.kpi.rule.LevelAmount;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import io.sdr.kpi.rule.Selection;
import io.sdr.kpi.rule.Unmatched;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.Withholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SchemeLintTest {
  private static final PayRule MARGINAL = banded(Reach.SLICE, "5%", "10000", "6%", "12000", "8%");
  private static final PayRule RETROACTIVE =
      banded(Reach.WHOLE, "5%", "10000", "7%", "12000", "10%");
  private static final PayRule GATED = PayRules.when(
      Condition.atLeast(Sellers.REVENUE.attainment(), percent("80")), commission("5%"));
  private static final PayRule CAPPED =
      PayRules.capped(Agreed.parse("USD 500.00"), CapPer.PERIOD, commission("5%"));

  private static List<String> codes(LintReport report) {
    return report.findings().stream().map(Finding::code).distinct().toList();
  }

  private static List<String> lines(LintReport report, String code) {
    return report.of(code).stream().map(Sellers::line).toList();
  }

  private static PayRule bracketed(Bracket... brackets) {
    return target(PayoutScales.brackets(List.of(brackets)));
  }

  private static PayRule target(PayoutScale scale) {
    return PayRules.target(Agreed.parse("USD 1000.00"), Yardsticks.attained(SALES), scale);
  }

  private static Bracket bracket(String from, String to, String value) {
    return new Bracket(
        Percent.of(from),
        Optional.of(to).filter(end -> !end.isEmpty()).map(Percent::of),
        Percent.of(value));
  }

  @Test
  void aSalaryWithACommissionOfSlicesIsSound() {
    assertThat(examined(salary(), MARGINAL).findings()).isEmpty();
    assertThat(examined(commission("5%")).findings()).isEmpty();
  }

  @Test
  void aSoundSchemeStaysSoundWhereItRoundsToHundredsOrOnlyTheTotal() {
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme coarse = MotivationScheme.builder()
          .from(scheme(salary(), MARGINAL))
          .rounding(Rounding.of(-2, RoundingMode.HALF_EVEN))
          .roundedAt(place)
          .build();
      assertThat(examined(coarse, anna(), List.of()).findings()).isEmpty();
    }
  }

  @Test
  void aRateThatIsAnEndlessFractionIsNoNoise() {
    // 700 on a plan of 10 000 thirds: the rate does not end
    TypicalSeller seller = Sellers.seller(Sellers.ANNA, "3333.33");
    PayRule individual = PayRules.individualRate(SALES, Agreed.parse("USD 700.00"));
    assertThat(examined(scheme(salary(), individual), seller, List.of()).findings())
        .isEmpty();
  }

  @Test
  void aRetroactiveTableJumpsAtExactlyItsBounds() {
    LintReport report = examined(salary(), RETROACTIVE);
    assertThat(lines(report, "audit.jump"))
        .containsExactly(
            "audit.jump [Part B] USD 9999.99 pays USD 500.00, USD 10000.00 pays USD 700.00: USD 200.00",
            "audit.jump [Part B] USD 11999.99 pays USD 840.00, USD 12000.00 pays USD 1200.00: USD 360.00");
    assertThat(report.of("audit.jump")).allMatch(jump -> jump.found() == Found.EXACTLY);
    assertThat(codes(report))
        .containsExactly("audit.jump", "audit.pull-in", "audit.return-costs-more");
  }

  @Test
  void aJumpOfAFewCentsIsFoundAndOneOfASingleCentIsRounding() {
    assertThat(lines(examined(banded(Reach.WHOLE, "5%", "100", "5.05%")), "audit.jump"))
        .containsExactly(
            "audit.jump [Part A] USD 99.99 pays USD 5.00, USD 100.00 pays USD 5.05: USD 0.05");
    assertThat(examined(banded(Reach.WHOLE, "5%", "100", "5.009%")).findings()).isEmpty();
  }

  @Test
  void aLowerRateOnEverythingMakesACliffBehindABoundThatBelongsBelow() {
    LintReport report =
        examined(banded(Reach.WHOLE, Boundary.UPPER_INCLUSIVE, "5%", "10000", "4%"));
    assertThat(lines(report, "audit.cliff"))
        .containsExactly(
            "audit.cliff [Part A] USD 10000.00 pays USD 500.00, USD 10000.01 pays USD 400.00: USD -100.00");
    assertThat(report.of("audit.jump")).isEmpty();
  }

  @Test
  void aLowerRateOnTheSliceAloneMakesNoCliff() {
    assertThat(codes(examined(banded(Reach.SLICE, "5%", "10000", "4%"))))
        .doesNotContain("audit.cliff", "audit.jump", "audit.dead-zone");
  }

  @Test
  void belowAGateSalesEarnNothingAndAtItPayJumps() {
    LintReport report = examined(GATED);
    assertThat(lines(report, "audit.dead-zone"))
        .containsExactly(
            "audit.dead-zone [] USD 0.00 pays USD 0.00, USD 7999.99 pays USD 0.00: USD 7999.99");
    assertThat(lines(report, "audit.jump"))
        .containsExactly(
            "audit.jump [Part A] USD 7999.99 pays USD 0.00, USD 8000.00 pays USD 400.00: USD 400.00");
  }

  @Test
  void aGateThatOnlyTheBonusHasLeavesNoDeadZone() {
    assertThat(codes(examined(commission("1%"), GATED))).doesNotContain("audit.dead-zone");
  }

  @Test
  void aCapEndsWhatSellingEarnsWhereTheRateReachesIt() {
    // 5 % of 10 000 are 500, though no bound of 10 000 is written
    assertThat(lines(examined(CAPPED), "audit.dead-end"))
        .containsExactly(
            "audit.dead-end [] USD 10000.00 pays USD 500.00, USD 20000.00 pays USD 500.00: USD 10000.00");
  }

  @Test
  void aCapBitesWhoWouldHaveEarnedMoreAndByHowMuch() {
    LintReport report = examined(scheme(CAPPED), anna(), past("5000", "11000", "20000"));
    Finding bite = report.of("audit.cap-bites").get(0);
    assertThat(Sellers.line(bite)).isEqualTo("audit.cap-bites [Part A] : USD 550.00");
    assertThat(bite.because().inputs())
        .containsEntry("people", Figure.of(2))
        .containsEntry("all", Figure.of(3))
        .containsEntry("largest", Sellers.usd("500"));
  }

  @Test
  void aCapThatNobodyReachedBitesNobody() {
    assertThat(examined(scheme(CAPPED), anna(), past("5000", "10000")).of("audit.cap-bites"))
        .isEmpty();
  }

  @Test
  void aScaleThatCapsAttainmentBitesToo() {
    PayRule capped = target(PayoutScales.linear(Percent.ZERO, Optional.of(Percent.of("110"))));
    assertThat(lines(examined(scheme(capped), anna(), past("12000")), "audit.cap-bites"))
        .containsExactly("audit.cap-bites [Part A] : USD 100.00");
  }

  @Test
  void aCurveThatEndsAtItsLastPointBitesToo() {
    PayRule capped = target(curve(Beyond.CAP));
    PayRule extended = target(curve(Beyond.EXTEND));
    // 120 % attained would pay 120 % of 1 000, and the curve ends at 110 %
    assertThat(lines(examined(scheme(capped), anna(), past("12000")), "audit.cap-bites"))
        .containsExactly("audit.cap-bites [Part A] : USD 100.00");
    assertThat(examined(scheme(extended), anna(), past("12000")).of("audit.cap-bites"))
        .isEmpty();
  }

  private static PayoutScale curve(Beyond beyond) {
    return PayoutScales.curve(
        List.of(
            new CurvePoint(Percent.ZERO, Percent.ZERO),
            new CurvePoint(Percent.of("110"), Percent.of("110"))),
        Percent.ZERO,
        beyond);
  }

  @Test
  void aThresholdThatNoneOfFiveEverReachedIsUnreachable() {
    String[] sold = {"3000", "5000", "8000", "9000", "11999.99"};
    assertThat(lines(examined(scheme(RETROACTIVE), anna(), past(sold)), "audit.unreachable"))
        .containsExactly("audit.unreachable [Part A] : USD 12000.00");
    sold[0] = "12000";
    assertThat(examined(scheme(RETROACTIVE), anna(), past(sold)).of("audit.unreachable"))
        .isEmpty();
  }

  @Test
  void whoHasTwiceThePlanReachesTheThresholdWithTwiceTheSales() {
    // 24 000 on a plan of 20 000 are 120 %, as 12 000 are on a plan of 10 000
    TypicalSeller large = Sellers.seller(PersonId.of("Large"), "20000");
    List<Participant> history = new ArrayList<>(past("1", "2", "3", "4"));
    history.add(large.having(large.one(new BigDecimal("24000"))));
    assertThat(examined(scheme(RETROACTIVE), anna(), history).of("audit.unreachable"))
        .isEmpty();
    history.set(4, large.having(large.one(new BigDecimal("23999.98"))));
    assertThat(lines(examined(scheme(RETROACTIVE), anna(), history), "audit.unreachable"))
        .containsExactly("audit.unreachable [Part A] : USD 12000.00");
  }

  @Test
  void aHigherRateOnTheSliceIsAThresholdTooAndALowerOneIsNone() {
    List<Participant> history = past("3000", "5000", "8000", "9000", "10000");
    assertThat(lines(examined(scheme(MARGINAL), anna(), history), "audit.unreachable"))
        .containsExactly("audit.unreachable [Part A] : USD 12000.00");
    PayRule falling = banded(Reach.SLICE, "5%", "12000", "3%");
    assertThat(examined(scheme(falling), anna(), history).of("audit.unreachable"))
        .isEmpty();
  }

  @Test
  void whatWasMeasuredCountsWhereNoSaleWasCredited() {
    List<Participant> measured = past("1", "2", "3", "4", "12000").stream()
        .map(one -> Participant.builder()
            .from(one)
            .credits(Credits.of(CurrencyUnit.USD, List.of()))
            .build())
        .toList();
    assertThat(examined(scheme(RETROACTIVE), anna(), measured).of("audit.unreachable"))
        .isEmpty();
    assertThat(examined(scheme(RETROACTIVE), anna(), past("1", "2", "3", "4", "5"))
            .of("audit.unreachable"))
        .singleElement()
        .satisfies(
            found -> assertThat(found.because().inputs()).containsEntry("best", Sellers.usd("5")));
  }

  @Test
  void twoBoundsTenDollarsApartAreFoundByTheirFigures() {
    String[] expected = {
      "audit.jump [Part A] USD 5099.99 pays USD 255.00, USD 5100.00 pays USD 510.00: USD 255.00",
      "audit.cliff [Part A] USD 5109.99 pays USD 511.00, USD 5110.00 pays USD 255.50: USD -255.50"
    };
    PayRule ofMonth = banded(Reach.WHOLE, "5%", "5100", "10%", "5110", "5%");
    PayRule ofPlan = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(percent("0"), Agreed.parse("5%"), Reach.WHOLE),
            new RateBand(percent("51"), Agreed.parse("10%"), Reach.WHOLE),
            new RateBand(percent("51.1"), Agreed.parse("5%"), Reach.WHOLE)));
    PayRule ofYear = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Sellers.usd("0"), Agreed.parse("5%"), Reach.WHOLE),
            new RateBand(Sellers.usd("45100"), Agreed.parse("10%"), Reach.WHOLE),
            new RateBand(Sellers.usd("45110"), Agreed.parse("5%"), Reach.WHOLE)),
        Cadence.YEAR,
        Rerating.PERIOD);
    for (PayRule rule : List.of(ofMonth, ofPlan, ofYear)) {
      LintReport report = examined(scheme(rule), soldInMay("40000"), List.of());
      assertThat(lines(report, "audit.jump")).containsExactly(expected[0]);
      assertThat(lines(report, "audit.cliff")).containsExactly(expected[1]);
    }
  }

  private static TypicalSeller soldInMay(String amount) {
    Credit may = Credit.builder()
        .from(Sellers.sale(amount))
        .day(anna().period().start().minusDays(1))
        .build();
    return TypicalSeller.builder().from(anna()).addEarlier(may).build();
  }

  @Test
  void boundsInPercentOfThePlanAreFoundWhereThePlanPutsThem() {
    // 33 % of 3 333.33 are 1 099.9989, so a cent more is the first to reach them
    PayRule rule = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(percent("0"), Agreed.parse("5%"), Reach.WHOLE),
            new RateBand(percent("33"), Agreed.parse("10%"), Reach.WHOLE)));
    TypicalSeller seller = Sellers.seller(Sellers.ANNA, "3333.33");
    assertThat(lines(examined(scheme(rule), seller, List.of()), "audit.jump"))
        .containsExactly(
            "audit.jump [Part A] USD 1099.99 pays USD 55.00, USD 1100.00 pays USD 110.00: USD 55.00");
  }

  @Test
  void fourPeopleAndPeriodsAreTooFewToCallAThresholdUnreachable() {
    LintReport report = examined(scheme(RETROACTIVE), anna(), past("3000", "5000", "8000", "9000"));
    assertThat(report.of("audit.unreachable")).isEmpty();
    assertThat(report.unknown())
        .contains(new LintReport.Unknown("audit.unreachable", "too-little-history"));
  }

  @Test
  void betweenTwoBracketsWithAHolePayIsNotDefined() {
    // 10 % of 10 000 are 1 000, and 10.01 % are 1 001
    LintReport report = examined(bracketed(
        bracket("0", "10", "5"), bracket("10.01", "100", "50"), bracket("100", "", "100")));
    assertThat(lines(report, "audit.gap"))
        .containsExactly(
            "audit.gap [Part A] USD 1000.00 pays USD 50.00, USD 1000.01 pays USD 0.00: USD -50.00");
    assertThat(report.of("audit.gap").get(0).because().inputs())
        .containsEntry("until", Sellers.usd("1001"));
    assertThat(lines(report, "audit.band-gap")).containsExactly("audit.band-gap [Part A] : 10");
    assertThat(codes(report)).doesNotContain("audit.cliff", "audit.band-overlap");
  }

  @Test
  void bracketsThatMeetLeaveNoHoleAndBracketsThatCrossOverlap() {
    LintReport meeting = examined(bracketed(bracket("0", "10", "5"), bracket("10", "", "50")));
    LintReport crossing = examined(bracketed(bracket("0", "10", "5"), bracket("9", "", "50")));
    assertThat(codes(meeting)).doesNotContain("audit.gap", "audit.band-gap", "audit.band-overlap");
    assertThat(lines(crossing, "audit.band-overlap"))
        .containsExactly("audit.band-overlap [Part A] : 9");
  }

  @Test
  void levelsThatCountHaveAHoleOnlyWhereANumberIsLeftOut() {
    assertThat(examined(levels("1", "4", "5", "9")).of("audit.band-gap")).isEmpty();
    assertThat(lines(examined(levels("1", "4", "6", "9")), "audit.band-gap"))
        .containsExactly("audit.band-gap [Part A] : 4");
  }

  private static PayRule levels(String from, String to, String next, String end) {
    return PayRules.bonusByLevel(
        Yardsticks.measure(Measure.own(Metrics.dealsWon())),
        List.of(level(from, to, "USD 100.00"), level(next, end, "USD 200.00")));
  }

  private static LevelAmount level(String from, String to, String amount) {
    return new LevelAmount(
        Figure.of(new BigDecimal(from)),
        Optional.of(Figure.of(new BigDecimal(to))),
        Agreed.parse(amount));
  }

  @Test
  void whatIsPaidByTheNumberOfSalesIsFoundByMakingMoreOfThem() {
    PayRule bonus = PayRules.when(
        Condition.atLeast(Measure.own(Metrics.dealsWon()), Figure.of(10)),
        PayRules.bonus(Agreed.parse("USD 300.00")));
    assertThat(lines(examined(commission("5%"), bonus), "audit.jump"))
        .containsExactly(
            "audit.jump [Part B] USD 9000.00 pays USD 0.00, USD 10000.00 pays USD 300.00: USD 300.00");
  }

  @Test
  void aBonusForTheNumberOfSalesIsFoundAlsoWhereThePartPaysForTheirAmountToo() {
    PayRule both = PayRules.all(List.of(
        commission("5%"),
        PayRules.bonusOver(
            Measure.own(Metrics.dealsWon()), Figure.of(7), Agreed.parse("USD 300.00"))));
    assertThat(lines(examined(both), "audit.jump"))
        .containsExactly(
            "audit.jump [Part A] USD 7000.00 pays USD 350.00, USD 8000.00 pays USD 700.00: USD 350.00");
  }

  @Test
  void aPartThatNobodyHasTheConditionForNeverPays() {
    PayRule bonus = PayRules.bonus(Agreed.term("mentoring"));
    LintReport report = examined(commission("5%"), bonus);
    assertThat(report.of("audit.never-pays"))
        .singleElement()
        .satisfies(never -> assertThat(never.parts()).containsExactly("Part B"));
    TypicalSeller mentor = TypicalSeller.builder()
        .from(anna())
        .putTerm("mentoring", Sellers.usd("50"))
        .build();
    assertThat(examined(scheme(bonus), mentor, List.of()).of("audit.never-pays"))
        .isEmpty();
  }

  @Test
  void aPartThatPaidSomeoneOnceIsNotCalledUseless() {
    PayRule large =
        PayRules.bonusOver(Sellers.REVENUE, Sellers.usd("5000000"), Agreed.parse("USD 1.00"));
    PayRule bonus = PayRules.when(
        Condition.atLeast(Yardsticks.term("score"), Figure.of(9)),
        PayRules.bonus(Agreed.parse("USD 100.00")));
    Participant praised = Participant.builder()
        .from(past("1").get(0))
        .putTerm("score", Figure.of(9))
        .build();
    assertThat(examined(large).of("audit.never-pays")).isEmpty();
    assertThat(examined(scheme(bonus), anna(), past("1")).of("audit.never-pays"))
        .hasSize(1);
    assertThat(examined(scheme(bonus), anna(), List.of(praised)).of("audit.never-pays"))
        .isEmpty();
  }

  @Test
  void aSaleIsHeldBackWhereTheGateIsOutOfReachThisTime() {
    // nothing else sold here: 0 + 500; the sale on top of a usual month: 0 + 550
    assertThat(lines(examined(GATED), "audit.push-out"))
        .containsExactly(
            "audit.push-out [] USD 11000.00 pays USD 500.00, USD 11000.00 pays USD 550.00: USD 50.00");
  }

  @Test
  void aSaleIsPulledInWhereItOpensTheGate() {
    // 7 999.99 and the sale pay 450, and a usual month 500; apart they pay 0 and 550
    assertThat(lines(examined(GATED), "audit.pull-in"))
        .containsExactly(
            "audit.pull-in [] USD 18999.99 pays USD 550.00, USD 18999.99 pays USD 950.00: USD 400.00");
  }

  @Test
  void whatAddsUpOverTheYearTemptsNobodyToMoveASaleByAMonth() {
    PayRule yearly = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Sellers.usd("0"), Agreed.parse("2%"), Reach.SLICE),
            new RateBand(Sellers.usd("10000"), Agreed.parse("9%"), Reach.SLICE)),
        Cadence.YEAR,
        Rerating.PERIOD);
    PayRule monthly = banded(Reach.SLICE, "2%", "10000", "9%");
    assertThat(examined(yearly).findings()).isEmpty();
    assertThat(codes(examined(monthly))).containsExactly("audit.push-out");
  }

  @Test
  void whatWasSoldEarlierInTheYearBringsABoundNearer() {
    PayRule yearly = PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Sellers.usd("0"), Agreed.parse("5%"), Reach.SLICE),
            new RateBand(Sellers.usd("100000"), Agreed.parse("8%"), Reach.WHOLE)),
        Cadence.YEAR,
        Rerating.PERIOD);
    Credit may = Credit.builder()
        .from(Sellers.sale("95000"))
        .day(anna().period().start().minusDays(1))
        .build();
    TypicalSeller seller = TypicalSeller.builder().from(anna()).addEarlier(may).build();
    // 5 000 are missing: 8 % of them instead of 5 %
    assertThat(lines(examined(scheme(yearly), seller, List.of()), "audit.jump"))
        .containsExactly(
            "audit.jump [Part A] USD 4999.99 pays USD 250.00, USD 5000.00 pays USD 400.00: USD 150.00");
  }

  @Test
  void payByTheSaleTemptsToSplitIt() {
    PayRule perSale = PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 25.00"));
    // nine sales more, 25 for each
    assertThat(lines(examined(commission("5%"), perSale), "audit.split"))
        .containsExactly(
            "audit.split [] USD 10000.00 pays USD 525.00, USD 10000.00 pays USD 750.00: USD 225.00");
  }

  @Test
  void aLeastSizeOfSalesTemptsToMergeThem() {
    PayRule large = PayRules.card(
        SALES,
        List.of(new CardRate(
            Criteria.builder().minDeal(BigMoney.parse("USD 6000")).build(), Agreed.parse("5%"))),
        Selection.FIRST,
        Unmatched.NOTHING);
    assertThat(lines(examined(commission("1%"), large), "audit.merge"))
        .containsExactly(
            "audit.merge [] USD 10000.00 pays USD 100.00, USD 10000.00 pays USD 600.00: USD 500.00");
  }

  @Test
  void twoPartsThatPayForOneFigureAreToldWithTheirSum() {
    assertThat(lines(examined(commission("5%"), commission("1%")), "audit.pays-twice"))
        .containsExactly(
            "audit.pays-twice [Part A, Part B] USD 5000.00 pays USD 300.00, USD 7500.00 pays USD 450.00: 6");
  }

  @Test
  void whatPaysTwiceIsToldWhereItPaysMost() {
    assertThat(lines(
            examined(banded(Reach.SLICE, "5%", "10000", "8%"), commission("1%")),
            "audit.pays-twice"))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith(": 9"));
    assertThat(lines(
            examined(banded(Reach.SLICE, "8%", "10000", "5%"), commission("1%")),
            "audit.pays-twice"))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith(": 9"));
  }

  @Test
  void marginAndRecurringRevenueArePaidForTwiceAsRevenueIs() {
    TypicalSeller seller = TypicalSeller.builder()
        .from(withMargin())
        .sale(Credit.builder()
            .from(withMargin().sale())
            .recurring(BigMoney.parse("USD 500"))
            .build())
        .build();
    for (CreditFigure figure : List.of(CreditFigure.MARGIN, CreditFigure.RECURRING)) {
      PayRule one = PayRules.commission(PayBases.credited(figure, List.of()), Agreed.parse("10%"));
      PayRule other = PayRules.commission(PayBases.credited(figure, List.of()), Agreed.parse("3%"));
      assertThat(lines(examined(scheme(one, other), seller, List.of()), "audit.pays-twice"))
          .singleElement()
          .satisfies(line ->
              assertThat(line).startsWith("audit.pays-twice [Part A, Part B]").endsWith(": 13"));
    }
  }

  @Test
  void partsThatPayForTwoFiguresDoNotPayTwice() {
    PayRule ofMargin =
        PayRules.commission(PayBases.credited(CreditFigure.MARGIN, List.of()), Agreed.parse("10%"));
    assertThat(examined(scheme(commission("5%"), ofMargin), withMargin(), List.of())
            .of("audit.pays-twice"))
        .isEmpty();
  }

  private static TypicalSeller withMargin() {
    Credit sale = Credit.builder()
        .from(Sellers.sale("1000"))
        .margin(BigMoney.parse("USD 200"))
        .marginShare(Percent.of("20"))
        .build();
    return TypicalSeller.builder().from(anna()).sale(sale).build();
  }

  @Test
  void aCommissionOnRevenuePaysForASaleBelowCostAndOneOnMarginDoesNot() {
    assertThat(
            lines(examined(scheme(commission("5%")), withMargin(), List.of()), "audit.below-cost"))
        .containsExactly(
            "audit.below-cost [] USD 10000.00 pays USD 500.00, USD 11000.00 pays USD 550.00: USD 50.00");
    PayRule ofMargin = PayRules.commission(
        PayBases.credited(CreditFigure.MARGIN_OR_NOTHING, List.of()), Agreed.parse("10%"));
    assertThat(examined(scheme(ofMargin), withMargin(), List.of()).of("audit.below-cost"))
        .isEmpty();
  }

  @Test
  void aSingleCentForASaleBelowCostMayBeRounding() {
    assertThat(
            examined(scheme(commission("0.001%")), withMargin(), List.of()).of("audit.below-cost"))
        .isEmpty();
    assertThat(
            examined(scheme(commission("0.002%")), withMargin(), List.of()).of("audit.below-cost"))
        .hasSize(1);
  }

  @Test
  void whereTheCostIsNotKnownNothingIsSaidOfSalesBelowIt() {
    assertThat(examined(commission("5%")).unknown())
        .contains(new LintReport.Unknown("audit.below-cost", "sale-has-no-cost"));
    assertThat(examined(scheme(commission("5%")), withMargin(), List.of()).unknown())
        .extracting(LintReport.Unknown::code)
        .doesNotContain("audit.below-cost");
  }

  @Test
  void aReturnThatLosesABandCostsMoreThanTheSalePaid() {
    // the sale paid 10 % of 1 000; its return makes 7 % of 11 000 out of 10 % of 12 000
    LintReport report = examined(RETROACTIVE);
    assertThat(lines(report, "audit.return-costs-more"))
        .containsExactly(
            "audit.return-costs-more [] USD 24000.00 pays USD 2400.00, USD 24000.00 pays USD 2070.00: USD -330.00");
    assertThat(report.of("audit.return-costs-more").get(0).because().inputs())
        .containsEntry("paid", Sellers.usd("100"));
  }

  @Test
  void payByTheSaleIsPaidAlsoForASaleThatCameBack() {
    PayRule perSale = PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 25.00"));
    assertThat(examined(perSale).of("audit.returned-sale-pays"))
        .singleElement()
        .satisfies(phantom -> assertThat(phantom.size()).isEqualTo(Sellers.usd("25")));
    PayRule perUnit =
        PayRules.perUnitSold(List.of(Criteria.any()), Agreed.parse("USD 25.00"), BigDecimal.ZERO);
    assertThat(examined(perUnit).of("audit.returned-sale-pays")).isEmpty();
  }

  @Test
  void aSaleThatCameBackIsToldWhereItPaysMost() {
    // the first sale pays 100, the second 300 more
    PayRule levels = PayRules.bonusByLevel(
        Yardsticks.measure(Measure.own(Metrics.dealsWon())),
        List.of(level("1", "1", "USD 100.00"), level("2", "200", "USD 400.00")));
    assertThat(examined(levels).of("audit.returned-sale-pays"))
        .singleElement()
        .satisfies(phantom -> assertThat(phantom.size()).isEqualTo(Sellers.usd("300")));
  }

  @Test
  void refusesASellerInAnotherCurrencyThanTheScheme() {
    MotivationScheme inEuro = MotivationScheme.builder()
        .from(scheme(PayRules.bonus(Agreed.term("mentoring"))))
        .currency(CurrencyUnit.EUR)
        .build();
    assertThatThrownBy(() -> examined(inEuro, anna(), List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("currency of scheme");
  }

  @Test
  void aStairOfManyStepsIsToldByItsLargestAndTheirNumber() {
    // attainment in whole percents, so 100 for each: half of 100 to begin with, up to 199.5 %
    PayRule rounded = PayRules.target(
        Agreed.parse("USD 1000.00"), Yardsticks.attained(SALES), PayoutScales.linear(), 0);
    LintReport report = examined(rounded);
    assertThat(report.of("audit.jump")).hasSize(10);
    assertThat(lines(report, "audit.stairs"))
        .contains(
            "audit.stairs [Part A] USD 49.99 pays USD 0.00, USD 19950.00 pays USD 2000.00: 200");
  }

  @Test
  void asManyStepsAsAreToldOneByOneMakeNoStair() {
    for (int examples = 1; examples <= 2; examples++) {
      LintReport report = SchemeLint.builder()
          .examples(examples)
          .build()
          .examine(scheme(RETROACTIVE), anna(), List.of(), Sellers.JSON);
      assertThat(report.of("audit.jump")).hasSize(examples);
      assertThat(report.of("audit.stairs")).hasSize(2 - examples);
    }
  }

  @Test
  void whatCannotBeKnownWithoutHistoryIsSaidAndOnlyThen() {
    assertThat(examined(CAPPED).unknown())
        .contains(
            new LintReport.Unknown("audit.cap-bites", "no-history"),
            new LintReport.Unknown("audit.unreachable", "too-little-history"));
    assertThat(examined(scheme(CAPPED), anna(), past("1")).unknown())
        .doesNotContain(new LintReport.Unknown("audit.cap-bites", "no-history"))
        .contains(new LintReport.Unknown("audit.unreachable", "too-little-history"));
    assertThat(examined(scheme(CAPPED), anna(), past("1", "2", "3", "4", "5")).unknown())
        .extracting(LintReport.Unknown::code)
        .doesNotContain("audit.cap-bites", "audit.unreachable");
  }

  private static MotivationScheme cappedAsAWhole(String most, Cadence per) {
    return MotivationScheme.builder()
        .from(scheme(commission("5%")))
        .addCap(new PayCap(
            "most",
            ImmutableSet.of(),
            Money.parse("USD " + most),
            per,
            Excess.LOST,
            Withholds.DUE_LAST))
        .build();
  }

  @Test
  void aCapOfTheWholeSchemeIsADeadEndAndBites() {
    LintReport report =
        examined(cappedAsAWhole("500", Cadence.MONTH), anna(), past("5000", "11000", "20000"));
    assertThat(lines(report, "audit.dead-end"))
        .containsExactly(
            "audit.dead-end [] USD 10000.00 pays USD 500.00, USD 20000.00 pays USD 500.00: USD 10000.00");
    assertThat(lines(report, "audit.cap-bites"))
        .containsExactly("audit.cap-bites [most] : USD 550.00");
    assertThat(report.unknown())
        .extracting(LintReport.Unknown::code)
        .doesNotContain("audit.cap-bites");
  }

  @Test
  void aCapOfTheWholeSchemeIsFoundWhereverItIsReached() {
    assertThat(lines(
            examined(cappedAsAWhole("437.77", Cadence.MONTH), anna(), List.of()), "audit.dead-end"))
        .containsExactly(
            "audit.dead-end [] USD 8755.40 pays USD 437.77, USD 20000.00 pays USD 437.77: USD 11244.60");
  }

  /** 5 % of a usual month of 10 000 leave 250 under a cap of 750. */
  @Test
  void aSaleBeyondTheCapOfAMonthIsBetterHeldBackAndBeyondThatOfAYearIsNot() {
    assertThat(codes(examined(cappedAsAWhole("750", Cadence.MONTH), anna(), List.of())))
        .contains("audit.push-out");
    assertThat(codes(examined(cappedAsAWhole("750", Cadence.YEAR), anna(), List.of())))
        .doesNotContain("audit.push-out");
  }

  @Test
  void aSearchThatIsGivenUpSaysSoAndShowsAnExampleThatIsTrue() {
    PayRule rounded = PayRules.target(
        Agreed.parse("USD 1000.00"),
        Yardsticks.attained(SALES),
        PayoutScales.whole(
            Boundary.LOWER_INCLUSIVE,
            List.of(
                new Step(Percent.ZERO, Percent.HUNDRED),
                new Step(Percent.of("77.7"), Percent.of("50")))),
        2);
    LintReport report = SchemeLint.builder()
        .budget(70)
        .build()
        .examine(scheme(rounded), anna(), List.of(), Sellers.JSON);
    assertThat(report.unknown()).contains(new LintReport.Unknown("audit.jump", "search-given-up"));
    assertThat(report.of("audit.cliff")).isNotEmpty();
  }

  @Test
  void everyFindingAddsUpAndSaysTheSameAgain() {
    LintReport report =
        examined(scheme(RETROACTIVE, GATED, CAPPED), anna(), past("1", "2", "3", "4", "20000"));
    assertThat(report.findings())
        .hasSizeGreaterThan(6)
        .allSatisfy(finding ->
            assertThat(Recalculation.contradictionsIn(finding.because())).isEmpty());
    assertThat(
            examined(scheme(RETROACTIVE, GATED, CAPPED), anna(), past("1", "2", "3", "4", "20000")))
        .isEqualTo(report);
  }

  @Test
  void schemesOfEveryKindCanBeExamined() {
    Stream.of(
            PayRules.acceleratedCommission(
                SALES,
                Agreed.parse("5%"),
                PayoutScales.steps(
                    Boundary.LOWER_INCLUSIVE,
                    List.of(
                        new Step(Percent.ZERO, Percent.HUNDRED),
                        new Step(Percent.of("125"), Percent.of("200"))))),
            PayRules.override(Metrics.revenue(), Agreed.parse("2%")))
        .forEach(rule -> assertThat(examined(rule).scheme()).isEqualTo("Sales"));
  }
}
