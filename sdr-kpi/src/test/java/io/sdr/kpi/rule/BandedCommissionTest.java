package io.sdr.kpi.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.sample.Scenario;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandedCommissionTest {
  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  private static RateBand from(String money, String rate, Reach reach) {
    return new RateBand(Figure.of(BigMoney.parse(money)), Agreed.parse(rate), reach);
  }

  private static RateBand fromShare(String percent, String rate, Reach reach) {
    return new RateBand(Figure.of(Percent.of(percent)), Agreed.parse(rate), reach);
  }

  private static PayRule rule(RateBand... bands) {
    return PayRules.bandedCommission(REVENUE, Boundary.LOWER_INCLUSIVE, List.of(bands));
  }

  private static PayRule byAmounts(Boundary boundary, Reach reach) {
    return PayRules.bandedCommission(
        REVENUE, boundary, List.of(from("USD 0", "5%", reach), from("USD 1000", "10%", reach)));
  }

  private static final PayRule BY_GOAL =
      rule(fromShare("0", "5%", Reach.SLICE), fromShare("100", "10%", Reach.SLICE));

  @ParameterizedTest
  @CsvSource({
    "LOWER_INCLUSIVE, SLICE, 1000, 50.00",
    "UPPER_INCLUSIVE, SLICE, 1000, 50.00",
    "LOWER_INCLUSIVE, WHOLE, 1000, 100.00",
    "UPPER_INCLUSIVE, WHOLE, 1000, 50.00",
    "UPPER_INCLUSIVE, WHOLE, 1000.01, 100.00",
    "LOWER_INCLUSIVE, WHOLE, 999.99, 50.00",
    "LOWER_INCLUSIVE, SLICE, 1500, 100.00"
  })
  void paysByTheBandsOfAnAmount(Boundary boundary, Reach reach, String sold, String expected) {
    assertThat(Scenario.in("2011-05")
            .sold(sold)
            .settle(byAmounts(boundary, reach))
            .value()
            .total())
        .isEqualTo(Money.parse("USD " + expected));
  }

  @Test
  void paysNothingWithoutSalesButIsDefined() {
    assertThat(Scenario.in("2011-05")
            .earns(byAmounts(Boundary.LOWER_INCLUSIVE, Reach.SLICE))
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 0"));
  }

  @Test
  void takesBackAtTheFirstRateWhenReturnsExceedSales() {
    assertThat(Scenario.in("2011-05")
            .sold("200")
            .returned("5200")
            .settle(byAmounts(Boundary.LOWER_INCLUSIVE, Reach.WHOLE))
            .value()
            .total())
        .isEqualTo(Money.parse("USD -250.00"));
  }

  @ParameterizedTest
  @CsvSource({"1999.99, 99.9995", "2000, 100", "3000, 200"})
  void takesPercentagesAsSharesOfTheGoal(String sold, String expected) {
    assertThat(Scenario.in("2011-05")
            .revenueGoal("USD 2000")
            .sold(sold)
            .earns(BY_GOAL)
            .value()
            .orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD " + expected));
  }

  @Test
  void isUndefinedWithoutAGoalToTakeSharesOf() {
    assertThat(Scenario.in("2011-05").sold("100").earns(BY_GOAL))
        .isEqualTo(Measured.undefined("no-goal"));
    assertThat(Scenario.in("2011-05").revenueGoal("USD 0").sold("100").earns(BY_GOAL))
        .isEqualTo(Measured.undefined("zero-target"));
    assertThat(Scenario.in("2011-05").revenueGoal("EUR 100").sold("100").earns(BY_GOAL))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
    assertThat(Scenario.in("2011-05").goal(countGoal()).sold("100").earns(BY_GOAL))
        .isEqualTo(Measured.undefined("goal-of-another-kind"));
  }

  private static Goal countGoal() {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .period(Period.parse("2011-05"))
        .target(Figure.of(100))
        .build();
  }

  @Test
  void isUndefinedWhereBoundsAreInAnotherCurrencyThanThePay() {
    assertThat(Scenario.in("2011-05", CurrencyUnit.EUR)
            .sold("100")
            .earns(byAmounts(Boundary.LOWER_INCLUSIVE, Reach.SLICE)))
        .isEqualTo(Measured.undefined("not-in-currency-of-scheme"));
  }

  @Test
  void isUndefinedWhereTheBaseIsNoMoney() {
    PayRule onDeals = PayRules.bandedCommission(
        Measure.own(Metrics.dealsWon()),
        Boundary.LOWER_INCLUSIVE,
        List.of(from("USD 0", "5%", Reach.SLICE)));
    assertThat(Scenario.in("2011-05").sold("100").earns(onDeals))
        .isEqualTo(Measured.undefined("not-an-amount"));
  }

  @Test
  void bindsTheRatesThatWereAgreedWithThePerson() {
    PayRule individual =
        rule(from("USD 0", "term:basic", Reach.SLICE), from("USD 1000", "term:top", Reach.SLICE));
    Scenario sold = Scenario.in("2011-05").sold("1500").term("basic", percent("4"));
    assertThat(sold.earns(individual)).isEqualTo(Measured.undefined("no-individual-term"));
    assertThat(sold.term("top", Figure.of(BigMoney.parse("USD 8"))).earns(individual))
        .isEqualTo(Measured.undefined("term-of-another-kind"));
    assertThat(sold.term("top", percent("-8")).earns(individual))
        .isEqualTo(Measured.undefined("negative-term"));
    assertThat(sold.term("top", percent("8")).earns(individual).value().orElseThrow())
        .isEqualByComparingTo(BigMoney.parse("USD 80"));
  }

  private static Figure percent(String points) {
    return Figure.of(Percent.of(points));
  }

  @Test
  void refusesBandsThatDoNotCoverEveryAmountOnce() {
    refused("banded-commission.must-have-bands");
    refused("banded-commission.must-begin-at-zero", from("USD 1", "5%", Reach.SLICE));
    refused(
        "banded-commission.must-have-rising-bounds",
        from("USD 0", "5%", Reach.SLICE),
        from("USD 0", "6%", Reach.SLICE));
    refused(
        "banded-commission.must-have-bounds-of-one-kind",
        from("USD 0", "5%", Reach.SLICE),
        fromShare("50", "6%", Reach.SLICE));
    refused(
        "banded-commission.must-have-bounds-of-one-kind",
        from("USD 0", "5%", Reach.SLICE),
        from("EUR 50", "6%", Reach.SLICE));
  }

  private static void refused(String code, RateBand... bands) {
    assertThatThrownBy(() -> rule(bands))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void refusesBandsThatBeginOrPayInTheWrongUnit() {
    assertThatThrownBy(() -> new RateBand(Figure.of(0), Agreed.parse("5%"), Reach.SLICE))
        .hasMessageContaining("rate band must begin at amount or percentage");
    assertThatThrownBy(() -> from("USD 0", "USD 5.00", Reach.SLICE))
        .hasMessageContaining("rate band must have a percentage as rate");
  }
}
