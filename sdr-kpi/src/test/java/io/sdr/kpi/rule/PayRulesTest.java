package io.sdr.kpi.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.sample.Scenario;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayRulesTest {
  private static final Measure REVENUE = Measure.own(Metrics.revenue());
  private static final PayRule BONUS = PayRules.bonus(Agreed.parse("USD 1000.00"));

  private static Measured<BigMoney> usd(String amount) {
    return Measured.of(BigMoney.parse("USD " + amount));
  }

  private static Figure money(String amount) {
    return Figure.of(BigMoney.parse(amount));
  }

  @ParameterizedTest
  @CsvSource({"1000, 0, 70.00", "0, 0, 0.00", "1000, 1300, -21.00"})
  void commissionIsTheSameShareOfSalesAndReturns(String sold, String back, String expected) {
    Scenario scenario = Scenario.in("2011-05").sold(sold);
    Scenario told = "0".equals(back) ? scenario : scenario.returned(back);
    assertThat(told.settle(PayRules.commission(REVENUE, Agreed.parse("7%")))
            .value()
            .total())
        .isEqualTo(Money.parse("USD " + expected));
  }

  @Test
  void commissionMayBeAgreedWithEachPerson() {
    PayRule agreed = PayRules.commission(REVENUE, Agreed.term("commission"));
    Scenario sold = Scenario.in("2011-05").sold("200");
    assertThat(sold.earns(agreed)).isEqualTo(Measured.undefined("no-individual-term"));
    assertThat(sold.term("commission", money("USD 5")).earns(agreed))
        .isEqualTo(Measured.undefined("term-of-another-kind"));
    assertThat(sold.term("commission", Figure.of(Percent.of("-1"))).earns(agreed))
        .isEqualTo(Measured.undefined("negative-term"));
    assertThat(sold.term("commission", Figure.of(Percent.of("2.5")))
            .earns(agreed)
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 5"));
  }

  @Test
  void commissionIsUndefinedOnWhatIsNoMoneyOrUnknown() {
    Agreed rate = Agreed.parse("5%");
    assertThat(Scenario.in("2011-05")
            .earns(PayRules.commission(Measure.own(Metrics.dealsWon()), rate)))
        .isEqualTo(Measured.undefined("not-an-amount"));
    assertThat(Scenario.in("2011-05")
            .earns(PayRules.commission(Measure.own(Metrics.averageDeal()), rate)))
        .isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void overrideSharesWhatEveryoneBelowSold() {
    PayRule override = PayRules.override(Metrics.revenue(), Agreed.parse("2%"));
    Participant head = Scenario.in("2011-05").sold("1000", "500").headOfTeam();
    assertThat(override.earn(head, Trace.silent()).value().orElseThrow().total())
        .isEqualByComparingTo(BigMoney.parse("USD 30"));
    assertThat(Scenario.in("2011-05").sold("1000").earns(override).value().orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 0"));
  }

  @Test
  void perUnitPaysForWhatIsCounted() {
    PayRule perDeal = PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("USD 25.00"));
    assertThat(Scenario.in("2011-05").sold("1", "1", "1", "1").earns(perDeal))
        .isEqualTo(usd("100.00"));
    assertThat(Scenario.in("2011-05").earns(perDeal)).isEqualTo(usd("0.00"));
  }

  @Test
  void perUnitIsUndefinedForWhatIsNotCounted() {
    Agreed amount = Agreed.parse("USD 25.00");
    assertThat(Scenario.in("2011-05").sold("1").earns(PayRules.perUnit(REVENUE, amount)))
        .isEqualTo(Measured.undefined("not-a-count"));
    assertThat(Scenario.in("2011-05")
            .earns(PayRules.perUnit(Measure.own(Metrics.dealsWon()), Agreed.parse("EUR 25.00"))))
        .isEqualTo(Measured.undefined("not-in-currency-of-scheme"));
  }

  @Test
  void bonusIsPaidWhateverWasSold() {
    assertThat(Scenario.in("2011-05").earns(BONUS)).isEqualTo(usd("1000.00"));
  }

  @Test
  void bonusMayBeAgreedInAnAmountFinerThanACent() {
    assertThat(Scenario.in("2011-05")
            .term("bonus", money("USD 0.125"))
            .earns(PayRules.bonus(Agreed.term("bonus"))))
        .isEqualTo(usd("0.125"));
  }

  @ParameterizedTest
  @CsvSource({"14999.99, 0.00, not-over", "15000, 0.00, not-over", "15000.01, 1000.00, "})
  void bonusOverNeedsMoreThanTheThreshold(String sold, String expected, String unmet) {
    var line = Scenario.in("2011-05")
        .sold(sold)
        .settle(PayRules.bonusOver(REVENUE, money("USD 15000"), Agreed.parse("USD 1000.00")))
        .value()
        .lines()
        .get(0);
    assertThat(line.amount()).isEqualTo(Money.parse("USD " + expected));
    assertThat(line.unmet().orElse(null)).isEqualTo(unmet);
  }

  @ParameterizedTest
  @CsvSource({"999.99, not-at-least", "1000, ", "1000.01, "})
  void aConditionAtLeastHoldsAtTheThresholdItself(String sold, String unmet) {
    Condition atLeast = Condition.atLeast(REVENUE, money("USD 1000"));
    assertThat(Scenario.in("2011-05").sold(sold).earns(PayRules.when(atLeast, BONUS)))
        .isEqualTo(unmet == null ? usd("1000.00") : Measured.undefined(unmet));
  }

  @Test
  void aConditionOnAttainmentNeedsAGoal() {
    PayRule onTarget =
        PayRules.when(Condition.atLeast(REVENUE.attainment(), Figure.of(Percent.HUNDRED)), BONUS);
    assertThat(Scenario.in("2011-05").sold("10").earns(onTarget))
        .isEqualTo(Measured.undefined("no-goal"));
    assertThat(Scenario.in("2011-05").revenueGoal("USD 0").sold("10").earns(onTarget))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(Scenario.in("2011-05").revenueGoal("USD 10").sold("9.99").earns(onTarget))
        .isEqualTo(Measured.undefined("not-at-least"));
    assertThat(Scenario.in("2011-05").revenueGoal("USD 10").sold("10").earns(onTarget))
        .isEqualTo(usd("1000.00"));
  }

  @Test
  void aConditionInAnotherUnitNeverHolds() {
    PayRule confused = PayRules.when(Condition.over(REVENUE, Figure.of(10)), BONUS);
    PayRule foreign = PayRules.when(Condition.over(REVENUE, money("EUR 10")), BONUS);
    assertThat(Scenario.in("2011-05").sold("100").earns(confused))
        .isEqualTo(Measured.undefined("threshold-of-another-kind"));
    assertThat(Scenario.in("2011-05").sold("100").earns(foreign))
        .isEqualTo(Measured.undefined("threshold-of-another-kind"));
  }

  @Test
  void aGateLetsThroughWhyTheRuleBehindItPaysNothing() {
    PayRule gated = PayRules.when(
        Condition.atLeast(REVENUE, money("USD 1")),
        PayRules.commission(REVENUE, Agreed.term("rate")));
    assertThat(Scenario.in("2011-05").sold("10").earns(gated))
        .isEqualTo(Measured.undefined("no-individual-term"));
  }

  @Test
  void aConditionMayLookAtTheTeam() {
    PayRule team = PayRules.when(
        Condition.over(Measure.of(Metrics.dealsWon(), Scope.TEAM), Figure.of(1)), BONUS);
    assertThat(team.earn(Scenario.in("2011-05").sold("5", "5").headOfTeam(), Trace.silent())
            .map(Earnings::total))
        .isEqualTo(usd("1000.00"));
  }

  @Test
  void individualRatePaysTheVariablePartExactlyAtTheGoal() {
    PayRule rate = PayRules.individualRate(REVENUE, Agreed.parse("USD 50000.00"));
    assertThat(Scenario.in("2011-05")
            .revenueGoal("USD 300000")
            .sold("300000")
            .earns(rate)
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 50000"));
    assertThat(Scenario.in("2011-05")
            .revenueGoal("USD 300000")
            .returned("60000")
            .earns(rate)
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD -10000"));
  }

  @Test
  void individualRateIsUndefinedWithoutAGoalToDivideBy() {
    PayRule rate = PayRules.individualRate(REVENUE, Agreed.parse("USD 50000.00"));
    assertThat(Scenario.in("2011-05").sold("1").earns(rate))
        .isEqualTo(Measured.undefined("no-goal"));
    assertThat(Scenario.in("2011-05").revenueGoal("USD 0").sold("1").earns(rate))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(Scenario.in("2011-05").revenueGoal("EUR 9").sold("1").earns(rate))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    assertThat(Scenario.in("2011-05", CurrencyUnit.EUR)
            .revenueGoal("EUR 9")
            .sold("1")
            .earns(rate))
        .isEqualTo(Measured.undefined("not-in-currency-of-scheme"));
  }

  @Test
  void aGoalOfAnotherPeriodOrScopeIsNoGoal() {
    Goal yearly = Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .period(Period.parse("2011"))
        .target(money("USD 100"))
        .build();
    Goal ofTeam = Goal.builder()
        .from(yearly)
        .period(Period.parse("2011-05"))
        .scope(Scope.TEAM)
        .build();
    assertThat(Scenario.in("2011-05")
            .goal(yearly)
            .goal(ofTeam)
            .earns(PayRules.individualRate(REVENUE, Agreed.parse("USD 5.00"))))
        .isEqualTo(Measured.undefined("no-goal"));
  }

  @Test
  void agreementsOfTheWrongKindAreRefusedAtBirth() {
    Agreed amount = Agreed.parse("USD 5.00");
    Agreed percent = Agreed.parse("5%");
    assertThatThrownBy(() -> PayRules.commission(REVENUE, amount))
        .hasMessageContaining("commission must have a percentage as rate");
    assertThatThrownBy(() -> PayRules.override(Metrics.revenue(), amount))
        .hasMessageContaining("override must have a percentage as rate");
    assertThatThrownBy(() -> PayRules.bonus(percent))
        .hasMessageContaining("bonus must be an amount");
    assertThatThrownBy(() -> PayRules.perUnit(REVENUE, percent))
        .hasMessageContaining("per unit must have an amount");
    assertThatThrownBy(() -> PayRules.individualRate(REVENUE, percent))
        .hasMessageContaining("individual rate must have an amount on target");
    assertThatThrownBy(() -> PayRules.salary(percent, Cadence.MONTH, Proration.CALENDAR_DAYS))
        .hasMessageContaining("salary must be an amount");
    assertThatThrownBy(() -> Condition.over(REVENUE, Figure.of("much")))
        .hasMessageContaining("condition must have a number as threshold");
  }
}
