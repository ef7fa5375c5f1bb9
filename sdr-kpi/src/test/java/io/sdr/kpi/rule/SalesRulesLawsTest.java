package io.sdr.kpi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What must hold of every rule whatever was sold. */
class SalesRulesLawsTest {
  private static final PayBase SALES =
      PayBases.credited(CreditFigure.AMOUNT, List.of(), Measure.own(Metrics.revenue()));
  private static final List<Step> STEPS = List.of(
      new Step(Percent.ZERO, Percent.HUNDRED), new Step(Percent.of("80"), Percent.of("150")));

  /** One sale, or what came back of it: of which of three deals, how many days after the first of May, on which level. */
  record Sale(int deal, int day, int level, int amount) {}

  /** Sales before, in and after the period, several of one deal, some of them rolled up. */
  @Provide
  Arbitrary<List<Sale>> stories() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(-40, 35),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(-40, 120))
        .as(Sale::new)
        .list()
        .ofMaxSize(8);
  }

  private static Scenario telling(List<Sale> story) {
    Scenario scenario = Scenario.in("2011-05").revenueGoal("USD 130");
    for (int i = 0; i < story.size(); i++) {
      Sale sale = story.get(i);
      scenario.credited(scenario
          .credit(String.valueOf(sale.amount))
          .deal(DealId.of("d" + sale.deal))
          .line(i)
          .takesBack(sale.amount < 0 ? Optional.of(ReturnId.of("r" + i)) : Optional.empty())
          .day(LocalDate.parse("2011-05-01").plusDays(sale.day))
          .kind(sale.level == 0 ? CreditKind.DIRECT : CreditKind.ROLL_UP)
          .level(sale.level)
          .build());
    }
    return scenario;
  }

  /** Sales and what came back of them, each of a deal of its own, in dollars on a coarse grid around the bounds. */
  @Provide
  Arbitrary<List<Integer>> sales() {
    return Arbitraries.integers().between(-40, 120).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<PayRule> rules() {
    return Arbitraries.oneOf(linear(), stepped(), around());
  }

  /** Rules under which what comes and goes again leaves nothing. */
  @Provide
  Arbitrary<PayRule> linear() {
    return Arbitraries.of(
        PayRules.commission(SALES, Agreed.parse("7.5%")),
        banded(Reach.SLICE, BandBy.RUNNING_TOTAL),
        banded(Reach.SLICE, BandBy.TOTAL_BEFORE),
        banded(Reach.SLICE, BandBy.TOTAL_AFTER),
        banded(Reach.WHOLE, BandBy.RUNNING_TOTAL),
        PayRules.individualRate(SALES, Agreed.parse("USD 70.00")),
        PayRules.acceleratedCommission(
            SALES, Agreed.parse("10%"), PayoutScales.steps(Boundary.LOWER_INCLUSIVE, STEPS)),
        PayRules.curve(
            SALES,
            PayCurve.through(
                List.of(
                    new PayCurve.Point(usd("0"), usd("0")),
                    new PayCurve.Point(usd("70"), usd("10")),
                    new PayCurve.Point(usd("130"), usd("40"))),
                Beyond.EXTEND)),
        PayRules.card(
            SALES,
            List.of(new CardRate(Criteria.any(), Agreed.parse("3%"))),
            Selection.FIRST,
            Unmatched.NOTHING),
        PayRules.upline(SALES, List.of(Percent.of("10"))));
  }

  private static Arbitrary<PayRule> stepped() {
    return Arbitraries.of(
        PayRules.target(
            Agreed.parse("USD 50.00"), Yardsticks.attained(SALES), PayoutScales.marginal(STEPS)),
        PayRules.target(
            Agreed.parse("USD 50.00"),
            Yardsticks.attained(SALES),
            PayoutScales.whole(Boundary.UPPER_INCLUSIVE, STEPS)),
        banded(Reach.SLICE, BandBy.DEAL),
        sinceSpan(Cadence.QUARTER, Rerating.PERIOD),
        sinceSpan(Cadence.YEAR, Rerating.PERIOD),
        sinceSpan(Cadence.YEAR, Rerating.SPAN),
        PayRules.uplineLessLower(
            SALES,
            List.of(Percent.of("10"), Percent.of("5"), Percent.of("2")),
            Optional.of(Rounding.of(2, RoundingMode.HALF_UP))),
        PayRules.commission(PayBases.above(Agreed.parse("USD 50.00"), SALES), Agreed.parse("9%")),
        PayRules.perUnitSold(List.of(), Agreed.parse("USD 1.00"), BigDecimal.ONE));
  }

  private Arbitrary<PayRule> around() {
    return Combinators.combine(linear(), stepped())
        .flatAs((one, other) -> Arbitraries.of(
            PayRules.all(List.of(one, other)),
            PayRules.times(Agreed.parse("110%"), one),
            PayRules.capped(Agreed.parse("USD 9.00"), CapPer.PERIOD, one),
            PayRules.capped(Agreed.parse("USD 3.00"), CapPer.DEAL, one),
            PayRules.atLeast(Agreed.parse("USD 5.00"), one),
            PayRules.ramped(List.of(Percent.of("50")), other),
            PayRules.lessDeductions(
                one,
                List.of(Agreed.parse("USD 1.00")),
                List.of(Percent.of("5")),
                DeductionOf.REMAINDER)));
  }

  private static PayRule banded(Reach reach, BandBy by) {
    return PayRules.bandedCommission(
        SALES,
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Figure.of(Percent.ZERO), Agreed.parse("5%"), Reach.SLICE),
            new RateBand(Figure.of(Percent.of("50")), Agreed.parse("7.5%"), reach),
            new RateBand(Figure.of(Percent.HUNDRED), Agreed.parse("12%"), Reach.SLICE)),
        by,
        Optional.empty());
  }

  private static PayRule sinceSpan(Cadence span, Rerating rerates) {
    return PayRules.bandedCommission(
        PayBases.credited(),
        Boundary.LOWER_INCLUSIVE,
        List.of(
            new RateBand(Figure.of(usd("0")), Agreed.parse("5%"), Reach.SLICE),
            new RateBand(Figure.of(usd("100")), Agreed.parse("12%"), Reach.WHOLE)),
        span,
        rerates);
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Scenario selling(List<Integer> sales) {
    Scenario scenario = Scenario.in("2011-05").revenueGoal("USD 130");
    sales.forEach(sale -> scenario.credited(sale.toString()));
    return scenario;
  }

  @Property
  void everyExplanationAddsUpToWhatIsPaid(
      @ForAll("stories") List<Sale> story, @ForAll("rules") PayRule rule) {
    Explained<Statement> settled = telling(story).settle(rule);
    assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow())).isEmpty();
    for (StatementLine line : settled.value().lines()) {
      Money sum = line.sales().stream().map(SalePay::amount).reduce(line.ofPeriod(), Money::plus);
      assertThat(sum).isEqualTo(line.amount());
    }
  }

  @Property
  void whatIsExplainedIsWhatIsEarnedUnheard(
      @ForAll("stories") List<Sale> story, @ForAll("rules") PayRule rule) {
    Scenario scenario = telling(story);
    Measured<Earnings> silent = rule.earn(scenario.participant(), Trace.silent());
    Explained<Measured<Earnings>> told =
        Explained.of("asked", Detail.FULL, trace -> rule.earn(scenario.participant(), trace));
    assertThat(told.value()).isEqualTo(silent);
  }

  @Property
  void creditsAndThePeriodMakeUpTheWhole(
      @ForAll("stories") List<Sale> story, @ForAll("rules") PayRule rule) {
    Scenario scenario = telling(story);
    scenario
        .earnings(rule)
        .value()
        .ifPresent(earned -> earned.byCredit().ifPresent(parts -> {
          assertThat(parts.size())
              .isEqualTo(scenario.participant().creditsOfPeriod().all().size());
          assertThat(parts.sum().plus(earned.ofPeriod())).isEqualByComparingTo(earned.total());
        }));
  }

  @Property
  void whatComesAndGoesAgainLeavesNothing(
      @ForAll("sales") List<Integer> sales, @ForAll("linear") PayRule rule) {
    List<Integer> andBack = new ArrayList<>(sales);
    for (int i = sales.size() - 1; i >= 0; i--) {
      andBack.add(-sales.get(i));
    }
    assertThat(selling(andBack).earns(rule).value().orElseThrow()).isEqualByComparingTo(usd("0"));
  }

  @Property
  void sellingMoreNeverPaysLessWhereNothingComesBack(
      @ForAll("sales") List<Integer> sales, @ForAll("rules") PayRule rule) {
    List<Integer> sold = sales.stream().map(Math::abs).toList();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i <= sold.size(); i++) {
      Measured<BigMoney> earned = selling(sold.subList(0, i)).earns(rule);
      BigDecimal now = earned.value().map(BigMoney::getAmount).orElse(BigDecimal.ZERO);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }
}
