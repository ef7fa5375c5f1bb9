package io.sdr.kpi.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.kpi.sample.Scenario;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final BigMoney USD_5 = BigMoney.parse("USD 5.50");

  private static Tally.Builder nothing() {
    return new Tally.Builder().from(Tally.empty(CurrencyUnit.USD));
  }

  @Test
  void isTheSameHoweverAmountsAreWritten() {
    assertThat(nothing().won(1).sold(BigMoney.parse("USD 5.500")).build())
        .isEqualTo(nothing().won(1).sold(BigMoney.parse("USD 5.5")).build())
        .hasToString(nothing().won(1).sold(USD_5).build().toString());
    assertThat(nothing().returned(BigMoney.parse("USD 0.00")).build())
        .isEqualTo(Tally.empty(CurrencyUnit.USD));
  }

  @Test
  void doesNotMixCurrencies() {
    assertThatThrownBy(() -> Tally.empty(CurrencyUnit.USD).plus(Tally.empty(CurrencyUnit.EUR)))
        .hasMessageContaining("tally must have one currency");
    assertThatThrownBy(() -> nothing().returned(BigMoney.parse("EUR 5")).build())
        .hasMessageContaining("tally must have one currency");
    Tally.Counter counter = Tally.counting(CurrencyUnit.EUR);
    assertThatThrownBy(() -> counter.addReturn(USD_5))
        .hasMessageContaining("tally must have one currency");
    assertThatThrownBy(
            () -> counter.addWon(Scenario.won(Scenario.SELLER, "2011-05-01", "USD 5"), USD_5))
        .hasMessageContaining("tally must have one currency");
    assertThat(counter.tally()).isEqualTo(Tally.empty(CurrencyUnit.EUR));
  }

  @Test
  void countsDealsOnlyAsWhatTheyAre() {
    Tally.Counter counter = Tally.counting(CurrencyUnit.USD);
    assertThatThrownBy(() -> counter.addWon(Scenario.lost(Scenario.SELLER, "2011-05-01"), USD_5))
        .hasMessageContaining("tally must count won deals as won");
    assertThatThrownBy(() -> counter.addLost(Scenario.won(Scenario.SELLER, "2011-05-01", "USD 5")))
        .hasMessageContaining("tally must count lost deals as lost");
  }

  @Test
  void isRefusedWhenItCannotHaveBeenCounted() {
    assertThatThrownBy(() -> nothing().won(-1).build())
        .hasMessageContaining("tally must not be negative");
    assertThatThrownBy(() -> nothing().lost(-1).build())
        .hasMessageContaining("tally must not be negative");
    assertThatThrownBy(() -> nothing().returns(-1).build())
        .hasMessageContaining("tally must not be negative");
    assertThatThrownBy(() -> nothing().sold(USD_5.negated()).build())
        .hasMessageContaining("tally must not be negative");
    assertThatThrownBy(() -> nothing().returned(USD_5.negated()).build())
        .hasMessageContaining("tally must not be negative");
    DayCounts one = new DayCounts(ImmutableSortedMap.of(3L, 1L));
    assertThatThrownBy(() -> nothing().daysToWin(one).build())
        .hasMessageContaining("tally must not have more days than deals");
    assertThatThrownBy(() -> nothing().daysToLose(one).build())
        .hasMessageContaining("tally must not have more days than deals");
  }

  @Test
  void mayHoldReturnsOfSalesOfAnEarlierPeriod() {
    Tally tally = nothing().returns(1).returned(USD_5).build();
    assertThat(tally.revenue()).isEqualByComparingTo(BigMoney.parse("USD -5.5"));
  }
}
