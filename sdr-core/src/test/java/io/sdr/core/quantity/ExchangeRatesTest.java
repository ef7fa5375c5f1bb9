package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Lists;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final CurrencyUnit YEN = CurrencyUnit.JPY;
  private static final CurrencyUnit DINAR = CurrencyUnit.of("BHD");

  private final ExchangeRates rates = ExchangeRates.of(List.of(
      rate(CurrencyUnit.USD, YEN, "150", LEAP_DAY),
      rate(CurrencyUnit.USD, YEN, "141.5", JANUARY),
      rate(CurrencyUnit.USD, DINAR, "0.376", JANUARY)));

  @Test
  void convertsAtTheLatestRateThatHasBegun() {
    assertThat(converted("USD 2.00", YEN, LEAP_DAY.minusDays(1))).hasToString("JPY 283");
    assertThat(converted("USD 2.00", YEN, LEAP_DAY)).hasToString("JPY 300");
    assertThat(converted("USD 2.00", YEN, LocalDate.of(2030, 1, 1))).hasToString("JPY 300");
  }

  @Test
  void doesNotRound() {
    assertThat(converted("USD 0.01", DINAR, JANUARY)).hasToString("BHD 0.00376");
    assertThat(converted("USD -0.01", DINAR, JANUARY)).hasToString("BHD -0.00376");
  }

  @Test
  void leavesAnAmountInItsOwnCurrencyAsItIs() {
    assertThat(ExchangeRates.none().convert(BigMoney.parse("USD 1.005"), CurrencyUnit.USD, JANUARY))
        .contains(BigMoney.parse("USD 1.005"));
  }

  @Test
  void knowsNoRateBeforeTheFirst() {
    assertThat(rates.convert(BigMoney.parse("USD 1"), YEN, JANUARY.minusDays(1)))
        .isEmpty();
  }

  @Test
  void neitherInvertsNorChainsRates() {
    assertThat(rates.convert(BigMoney.parse("JPY 1"), CurrencyUnit.USD, LEAP_DAY))
        .isEmpty();
    assertThat(rates.convert(BigMoney.parse("JPY 1"), DINAR, LEAP_DAY)).isEmpty();
  }

  @Test
  void refusesTwoRatesOfOnePairSinceTheSameDay() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ExchangeRates.of(List.of(
            rate(CurrencyUnit.USD, YEN, "150", LEAP_DAY),
            rate(CurrencyUnit.USD, YEN, "151", LEAP_DAY))))
        .returns("exchange-rate.must-be-one-for-pair-and-day", Refusal::code);
  }

  @Test
  void isEqualToOtherRatesOfTheSameEntries() {
    assertThat(ExchangeRates.of(Lists.reverse(rates.rates())))
        .isEqualTo(rates)
        .hasSameHashCodeAs(rates)
        .returns(rates.rates(), ExchangeRates::rates);
    assertThat(ExchangeRates.of(List.of())).isEqualTo(ExchangeRates.none()).isNotEqualTo(rates);
  }

  private BigMoney converted(String amount, CurrencyUnit to, LocalDate day) {
    return rates.convert(BigMoney.parse(amount), to, day).orElseThrow();
  }

  private static ExchangeRate rate(
      CurrencyUnit from, CurrencyUnit to, String rate, LocalDate since) {
    return new ExchangeRate(from, to, new BigDecimal(rate), since);
  }
}
