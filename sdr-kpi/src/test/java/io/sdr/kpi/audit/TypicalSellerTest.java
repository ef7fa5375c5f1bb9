package io.sdr.kpi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TypicalSellerTest {
  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  @Test
  void aSaleTwiceAsLargeIsTwiceAsLargeInEveryFigure() {
    Credit sale = Credit.builder()
        .from(Sellers.sale("300"))
        .quota(usd("150"))
        .margin(usd("100"))
        .recurring(usd("30"))
        .units(new BigDecimal("3"))
        .build();
    Credit twice = TypicalSeller.builder()
        .from(Sellers.anna())
        .sale(sale)
        .build()
        .sold(new BigDecimal("600"), "0");
    assertThat(twice.amount()).isEqualTo(usd("600.00"));
    assertThat(twice.quota()).isEqualTo(usd("300.00"));
    assertThat(twice.margin()).contains(usd("200.00"));
    assertThat(twice.recurring()).contains(usd("60.00"));
    assertThat(twice.dealAmount()).contains(usd("600.00"));
    assertThat(twice.units()).isEqualByComparingTo("6");
  }

  @Test
  void whatIsSoldIsAlsoMeasured() {
    Participant anna = Sellers.anna().having(Sellers.anna().several(3, new BigDecimal("1500")));
    assertThat(anna.amount(Sellers.REVENUE, Trace.silent())).isEqualTo(Measured.of(usd("4500.00")));
    assertThat(anna.performance().read(Measure.own(Metrics.dealsWon()), Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(3)));
    assertThat(anna.performance().read(Sellers.REVENUE.attainment(), Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("45"))));
  }

  @Test
  void whatComesBackIsMeasuredAsAReturn() {
    Credit sale = Sellers.anna().sold(new BigDecimal("1500"), "0");
    Credit back = TypicalSeller.takingBack(sale, sale.day().plusDays(1));
    Participant anna = Sellers.anna().having(List.of(sale, back));
    assertThat(
            anna.amount(Sellers.REVENUE, Trace.silent()).value().orElseThrow().isZero())
        .isTrue();
    assertThat(anna.creditsOfPeriod().units()).isEqualByComparingTo("0");
  }

  @Test
  void salesThatRolledUpAreThoseOfSomeoneBelow() {
    Credit rolledUp = Credit.builder()
        .from(Sellers.sale("1000"))
        .kind(CreditKind.ROLL_UP)
        .level(1)
        .build();
    TypicalSeller head =
        TypicalSeller.builder().from(Sellers.anna()).sale(rolledUp).build();
    Participant paid = head.having(head.one(new BigDecimal("700")));
    assertThat(paid.amount(Measure.of(Metrics.revenue(), Scope.TEAM), Trace.silent()))
        .isEqualTo(Measured.of(usd("700.00")));
    assertThat(paid.amount(Sellers.REVENUE, Trace.silent())).isEqualTo(Measured.of(usd("0.00")));
  }

  @Test
  void theGoalOfTheMonthHoldsInTheNextMonthToo() {
    Participant later = Sellers.anna().havingLater(List.of());
    assertThat(later.period()).isEqualTo(Period.parse("2026-07"));
    assertThat(later.performance().goalOf(Sellers.REVENUE)).isPresent();
  }

  @Test
  void whatIsUsuallySoldIsTheGoalOrElseATypicalSale() {
    assertThat(Sellers.anna().usual()).isEqualTo(usd("10000.00"));
    TypicalSeller free = TypicalSeller.builder()
        .period(Period.parse("2026-06"))
        .sale(Sellers.sale("1000"))
        .build();
    assertThat(free.usual()).isEqualTo(usd("1000.00"));
  }

  @Test
  void refusesASaleThatCannotBeTypical() {
    TypicalSeller.Builder seller = TypicalSeller.builder().period(Period.parse("2026-06"));
    assertThatThrownBy(() -> seller.sale(Sellers.sale("0")).build())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("worth something");
    assertThatThrownBy(() -> TypicalSeller.builder()
            .from(Sellers.anna())
            .period(Period.parse("2026-07"))
            .build())
        .hasMessageContaining("sale of the period");
    assertThatThrownBy(() -> TypicalSeller.builder()
            .from(Sellers.anna())
            .addEarlier(Sellers.sale("5"))
            .build())
        .hasMessageContaining("before the period");
    assertThatThrownBy(() -> TypicalSeller.builder()
            .from(Sellers.anna())
            .usual(BigMoney.zero(CurrencyUnit.EUR))
            .build())
        .hasMessageContaining("own currency");
  }

  @Test
  void aLintRefusesThresholdsThatMakeNoSense() {
    assertThatThrownBy(() -> SchemeLint.builder().budget(0).build())
        .hasMessageContaining("look at something");
    assertThatThrownBy(() -> SchemeLint.builder().loss(Percent.of("-1")).build())
        .hasMessageContaining("negative thresholds");
  }
}
