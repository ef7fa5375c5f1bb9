package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({
    "2, HALF_UP, USD 1.005, USD 1.01",
    "2, HALF_UP, USD -1.005, USD -1.01",
    "2, HALF_EVEN, USD 1.005, USD 1.00",
    "2, DOWN, USD -1.009, USD -1.00",
    "2, FLOOR, USD -1.001, USD -1.01",
    "1, HALF_UP, USD 1.25, USD 1.30",
    "0, HALF_UP, USD 1.5, USD 2.00",
    "-2, HALF_UP, USD 1250, USD 1300.00",
    "-6, DOWN, USD 999999, USD 0.00",
    "-2, HALF_UP, JPY 149, JPY 100",
    "3, HALF_UP, BHD 0.0005, BHD 0.001",
    "2, HALF_UP, USD 0, USD 0.00"
  })
  void roundsTheWayItSays(int decimals, RoundingMode mode, String amount, String rounded) {
    assertThat(Rounding.of(decimals, mode).round(BigMoney.parse(amount)))
        .isEqualTo(Money.parse(rounded));
  }

  @ParameterizedTest
  @CsvSource({"USD, 2", "JPY, 0", "BHD, 3"})
  void knowsTheSmallestUnitOfACurrency(String currency, int decimals) {
    assertThat(Rounding.toMinorUnits(CurrencyUnit.of(currency)))
        .isEqualTo(Rounding.of(decimals, RoundingMode.HALF_UP));
  }

  @Test
  void refusesToPayFinerThanTheCurrency() {
    Rounding cents = Rounding.of(2, RoundingMode.HALF_UP);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> cents.round(BigMoney.parse("JPY 100")))
        .returns("rounding.must-not-be-finer-than-currency", Refusal::code);
  }

  @ParameterizedTest
  @ValueSource(ints = {-7, 19, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void refusesDecimalsOutOfBounds(int decimals) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Rounding.of(decimals, RoundingMode.HALF_UP))
        .returns("rounding.must-keep-sensible-decimals", Refusal::code);
  }

  @Test
  void refusesToHaveNoDirection() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Rounding.of(2, RoundingMode.UNNECESSARY))
        .returns("rounding.must-have-direction", Refusal::code);
  }
}
