package io.sdr.kpi.pay;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.payrun.PayRun;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.TermBounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static PayRule commission(String rate) {
    return PayRules.commission(Measure.own(Metrics.revenue()), Agreed.parse(rate));
  }

  private static MotivationScheme.Builder scheme(RoundingPlace place) {
    return MotivationScheme.builder()
        .name("May")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.of(2, RoundingMode.HALF_UP))
        .roundedAt(place);
  }

  private static Statement settled(Scenario scenario, MotivationScheme scheme) {
    return scenario.settle(scheme).value();
  }

  @Test
  void whatWasAgreedWithOnePersonStaysWithinTheBoundsOfTheScheme() {
    MotivationScheme bound = scheme(RoundingPlace.LINE)
        .addTerm(new TermBounds("rate", Figure.of(Percent.of("5")), Figure.of(Percent.of("10"))))
        .addPart("commission", PayRules.commission(PayBases.credited(), Agreed.term("rate")))
        .build();
    Participant within = Scenario.in("2011-05")
        .credited("1000")
        .term("rate", Figure.of(Percent.of("10")))
        .participant();
    assertThat(Settlement.settle(bound, within, Detail.NONE).value().total())
        .isEqualTo(Money.parse("USD 100.00"));
    Participant beyond = Scenario.in("2011-05")
        .credited("1000")
        .term("rate", Figure.of(Percent.of("90")))
        .participant();
    String code = "settlement.must-keep-terms-within-bounds";
    assertRefused(code, () -> Settlement.settle(bound, beyond, Detail.NONE));
    assertRefused(code, () -> PayRun.of(bound, List.of(beyond)));
  }

  @Test
  void roundsEveryLineByItselfWhenAgreedSo() {
    MotivationScheme thirds = scheme(RoundingPlace.LINE)
        .addPart("one", commission("0.5%"))
        .addPart("two", commission("0.5%"))
        .addPart("three", commission("0.5%"))
        .build();
    Statement statement = settled(Scenario.in("2011-05").sold("1"), thirds);
    assertThat(statement.lines())
        .extracting(StatementLine::amount)
        .containsOnly(Money.parse("USD 0.01"));
    assertThat(statement.total()).isEqualTo(Money.parse("USD 0.03"));
  }

  @Test
  void roundsTheTotalOnceAndSharesOutTheCents() {
    MotivationScheme thirds = scheme(RoundingPlace.TOTAL)
        .addPart("one", commission("0.5%"))
        .addPart("two", commission("0.5%"))
        .addPart("three", commission("0.5%"))
        .build();
    Statement statement = settled(Scenario.in("2011-05").sold("1"), thirds);
    assertThat(statement.total()).isEqualTo(Money.parse("USD 0.02"));
    assertThat(statement.lines())
        .extracting(StatementLine::amount)
        .containsExactly(Money.parse("USD 0.01"), Money.parse("USD 0.01"), Money.parse("USD 0.00"));
  }

  @Test
  void roundsEverySaleByItselfWhenAgreedSoAndWhatThePeriodEarnsBesides() {
    PayRule rule = PayRules.all(List.of(
        PayRules.commission(PayBases.credited(), Agreed.parse("0.5%")),
        PayRules.bonus(Agreed.parse("USD 2.00"))));
    Scenario three = Scenario.in("2011-05").credited("1", "1", "1");
    Explained<Statement> settled =
        three.settle(scheme(RoundingPlace.SALE).addPart("one", rule).build());
    StatementLine line = settled.value().lines().get(0);
    assertThat(line.sales())
        .hasSize(3)
        .extracting(SalePay::amount)
        .containsOnly(Money.parse("USD 0.01"));
    assertThat(line.ofPeriod()).isEqualTo(Money.parse("USD 2.00"));
    assertThat(settled.value().total()).isEqualTo(Money.parse("USD 2.03"));
    assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow())).isEmpty();
    assertThat(settled(three, scheme(RoundingPlace.LINE).addPart("one", rule).build())
            .total())
        .isEqualTo(Money.parse("USD 2.02"));
  }

  @Test
  void roundsTheWholeLineWhereNoSingleSaleEarns() {
    MotivationScheme scheme =
        scheme(RoundingPlace.SALE).addPart("one", commission("0.5%")).build();
    Statement statement = settled(Scenario.in("2011-05").sold("1", "1", "1"), scheme);
    assertThat(statement.lines()).containsExactly(StatementLine.of("one", Money.parse("USD 0.02")));
  }

  @Test
  void refusesARuleThatForgetsSalesOfThePeriod() {
    PayRule forgetful = (participant, trace) ->
        Measured.of(Earnings.ofCredits(Amounts.of(BigMoney.parse("USD 1"))));
    MotivationScheme vendors =
        scheme(RoundingPlace.LINE).addPart("one", forgetful).build();
    assertThat(settled(Scenario.in("2011-05").credited("1"), vendors).total())
        .isEqualTo(Money.parse("USD 1.00"));
    assertThatThrownBy(() -> Scenario.in("2011-05").credited("1", "1").settle(vendors))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code())
                .isEqualTo("settlement.must-have-earnings-of-every-credit"));
  }

  @Test
  void aLineAndItsSalesAreInOneCurrency() {
    SalePay sale = new SalePay(DealId.of("d"), 0, Optional.empty(), Money.parse("EUR 1.00"));
    assertThatThrownBy(() -> StatementLine.builder()
            .part("one")
            .amount(Money.parse("USD 1.00"))
            .addSale(sale)
            .build())
        .hasMessageContaining("statement must have one currency");
  }

  @Test
  void explainsTheSharedOutLinesToo() {
    MotivationScheme scheme = scheme(RoundingPlace.TOTAL)
        .addPart("one", commission("0.5%"))
        .addPart("none", PayRules.bonus(Agreed.term("missing")))
        .addPart("two", commission("0.25%"))
        .build();
    Explained<Statement> settled = Scenario.in("2011-05").sold("1").settle(scheme);
    Explanation why = settled.because().orElseThrow();
    assertThat(why.steps())
        .extracting(Explanation::rule)
        .containsExactly("pay.line", "pay.line", "pay.line", "pay.exact-total");
    assertThat(why.steps().subList(0, 3))
        .extracting(step -> step.outcome().flatMap(Figure::number))
        .containsExactly(
            Optional.of(new BigDecimal("0.01")),
            Optional.empty(),
            Optional.of(new BigDecimal("0.00")));
    assertThat(Recalculation.contradictionsIn(why)).isEmpty();
  }

  @Test
  void keepsALineForAPartThatDoesNotApplyWithItsReason() {
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme scheme = scheme(place)
          .addPart("bonus", PayRules.bonus(Agreed.term("bonus")))
          .addPart("commission", commission("10%"))
          .build();
      Statement statement = settled(Scenario.in("2011-05").sold("5"), scheme);
      assertThat(statement.lines())
          .containsExactly(
              StatementLine.unmet("bonus", CurrencyUnit.USD, "no-individual-term"),
              StatementLine.of("commission", Money.parse("USD 0.50")));
      assertThat(statement.total()).isEqualTo(Money.parse("USD 0.50"));
    }
  }

  @Test
  void paysNothingWhenNothingApplies() {
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme scheme =
          scheme(place).addPart("bonus", PayRules.bonus(Agreed.term("bonus"))).build();
      Explained<Statement> settled = Scenario.in("2011-05").settle(scheme);
      assertThat(settled.value().total()).isEqualTo(Money.parse("USD 0.00"));
      assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow()))
          .isEmpty();
    }
  }

  @Test
  void mayEndBelowZeroWhenReturnsExceedSales() {
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme scheme = scheme(place)
          .addPart("one", commission("10%"))
          .addPart("two", commission("0.05%"))
          .build();
      Statement statement = settled(Scenario.in("2011-05").returned("100"), scheme);
      assertThat(statement.total()).isEqualTo(Money.parse("USD -10.05"));
    }
  }

  @Test
  void roundsToWholeUnitsOfACurrencyWithoutCents() {
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Yen")
        .currency(CurrencyUnit.JPY)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.JPY))
        .roundedAt(RoundingPlace.TOTAL)
        .addPart("one", commission("5%"))
        .addPart("two", commission("5%"))
        .build();
    Statement statement = settled(Scenario.in("2011-05", CurrencyUnit.JPY).sold("1234"), scheme);
    assertThat(statement.total()).isEqualTo(Money.parse("JPY 123"));
    assertThat(statement.lines())
        .extracting(StatementLine::amount)
        .containsExactly(Money.parse("JPY 62"), Money.parse("JPY 61"));
  }

  @Test
  void roundsToHundredsWhenAgreedSo() {
    for (RoundingPlace place : RoundingPlace.values()) {
      MotivationScheme scheme = scheme(place)
          .rounding(Rounding.of(-2, RoundingMode.HALF_UP))
          .addPart("one", commission("10%"))
          .build();
      Explained<Statement> settled = Scenario.in("2011-05").sold("12345").settle(scheme);
      assertThat(settled.value().total()).isEqualTo(Money.parse("USD 1200.00"));
      assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow()))
          .isEmpty();
    }
  }

  @Test
  void refusesAParticipantOfAnotherCurrencyWhateverTheRulesSay() {
    MotivationScheme ruled = scheme(RoundingPlace.LINE)
        .addPart("one", PayRules.bonus(Agreed.term("missing")))
        .build();
    assertThatThrownBy(() -> Scenario.in("2011-05", CurrencyUnit.EUR).settle(ruled))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("settlement.must-be-in-currency-of-scheme"));
  }

  @Test
  void refusesARuleThatEarnsInAnotherCurrency() {
    PayRule foreign = (participant, trace) -> Measured.of(Earnings.of(BigMoney.parse("EUR 5")));
    MotivationScheme vendors =
        scheme(RoundingPlace.LINE).addPart("one", foreign).build();
    assertThatThrownBy(() -> Scenario.in("2011-05").settle(vendors))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("settlement.must-be-in-currency-of-scheme"));
  }

  @Test
  void namesWhoWhenAndUnderWhichScheme() {
    Statement statement = settled(
        Scenario.in("2011-05"),
        scheme(RoundingPlace.LINE).addPart("one", commission("5%")).build());
    assertThat(statement.person()).isEqualTo(Scenario.SELLER);
    assertThat(statement.period()).hasToString("2011-05");
    assertThat(statement.scheme()).isEqualTo("May");
  }

  @Test
  void writesDownNoMoreThanWasAskedFor() {
    MotivationScheme scheme =
        scheme(RoundingPlace.LINE).addPart("one", commission("5%")).build();
    var participant = Scenario.in("2011-05").sold("10").participant();
    assertThat(Settlement.settle(scheme, participant, Detail.NONE).because()).isEmpty();
    Explanation totals =
        Settlement.settle(scheme, participant, Detail.TOTALS).because().orElseThrow();
    assertThat(totals.steps()).hasSize(1).allMatch(line -> line.steps().isEmpty());
  }

  @Test
  void aStatementSumsToItsTotalAndItsUnmetLinesPayNothing() {
    Statement statement = settled(
        Scenario.in("2011-05").sold("10"),
        scheme(RoundingPlace.LINE).addPart("one", commission("5%")).build());
    assertThatThrownBy(() ->
            Statement.builder().from(statement).total(Money.parse("USD 0.51")).build())
        .hasMessageContaining("statement must sum to its total");
    assertThatThrownBy(() ->
            Statement.builder().from(statement).total(Money.parse("EUR 0.50")).build())
        .hasMessageContaining("statement must have one currency");
    assertThatThrownBy(() -> StatementLine.builder()
            .part("one")
            .amount(Money.parse("USD 1"))
            .unmet("no-goal")
            .build())
        .hasMessageContaining("statement line must pay nothing when unmet");
  }

  @Test
  void aSchemeHasNamedPartsAndARoundingThatItsCurrencyCanPay() {
    assertThatThrownBy(() -> scheme(RoundingPlace.LINE).build())
        .hasMessageContaining("scheme must have parts");
    assertThatThrownBy(() -> scheme(RoundingPlace.LINE)
            .addPart("one", commission("5%"))
            .addPart("one", commission("6%"))
            .build())
        .hasMessageContaining("scheme must have each part once");
    assertThatThrownBy(() -> scheme(RoundingPlace.LINE).addPart(" ", commission("5%")))
        .hasMessageContaining("scheme part must have a name");
    assertThatThrownBy(() ->
            scheme(RoundingPlace.LINE).name("").addPart("one", commission("5%")).build())
        .hasMessageContaining("scheme must have a name");
    assertThatThrownBy(() -> scheme(RoundingPlace.LINE)
            .rounding(Rounding.of(3, RoundingMode.HALF_UP))
            .addPart("one", commission("5%"))
            .build())
        .hasMessageContaining("rounding must not be finer than currency");
  }
}
