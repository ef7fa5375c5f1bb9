package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {
  @Test
  void isEqualHoweverItsZerosAreWritten() {
    assertThat(rate(CurrencyUnit.USD, "1.10")).isEqualTo(rate(CurrencyUnit.USD, "1.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.1"})
  void refusesARateThatIsNotPositive(String rate) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rate(CurrencyUnit.USD, rate))
        .returns("exchange-rate.must-be-positive", Refusal::code);
  }

  @Test
  void refusesToJoinACurrencyWithItself() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rate(CurrencyUnit.EUR, "1"))
        .returns("exchange-rate.must-join-two-currencies", Refusal::code);
  }

  private static ExchangeRate rate(CurrencyUnit from, String rate) {
    return new ExchangeRate(
        from, CurrencyUnit.EUR, new BigDecimal(rate), LocalDate.of(2024, 2, 29));
  }
}
