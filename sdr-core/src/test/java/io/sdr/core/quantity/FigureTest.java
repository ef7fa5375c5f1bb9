package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "USD 5, USD 5.00",
    "USD 5.5000, USD 5.50",
    "USD 5.005, USD 5.005",
    "USD -0, USD 0.00",
    "JPY 5.0, JPY 5",
    "BHD 5.0050, BHD 5.005"
  })
  void normalisesAnAmountToTheDecimalsOfItsCurrency(String amount, String written) {
    assertThat(Figure.of(BigMoney.parse(amount)).written()).containsEntry("money", written);
  }

  @Test
  void isEqualWhenItsNumberIs() {
    assertThat(Figure.of(new BigDecimal("1.50"))).isEqualTo(Figure.of(new BigDecimal("1.5")));
    assertThat(Figure.of(Money.parse("USD 1.50"))).isEqualTo(Figure.of(BigMoney.parse("USD 1.5")));
    assertThat(Figure.of(7)).isEqualTo(Figure.of(new BigDecimal("7")));
  }

  @Test
  void hasANumberUnlessItIsADayOrAWord() {
    assertThat(Figure.of(Money.parse("USD 1.50")).number()).contains(new BigDecimal("1.50"));
    assertThat(Figure.of(Percent.of("12")).number()).contains(new BigDecimal("0.12"));
    assertThat(Figure.of(-3).number()).contains(new BigDecimal("-3"));
    assertThat(Figure.of(LocalDate.of(2024, 2, 29)).number()).isEmpty();
    assertThat(Figure.of("7").number()).isEmpty();
  }

  @Test
  void comparesOnlyWithItsOwnKindAndCurrency() {
    Figure dollars = Figure.of(Money.parse("USD 1.50"));

    assertThat(dollars.isLike(Figure.of(Money.parse("USD -2.00")))).isTrue();
    assertThat(dollars.isLike(Figure.of(Money.parse("EUR 1.50")))).isFalse();
    assertThat(dollars.isLike(Figure.of(1))).isFalse();
    assertThat(Figure.of(1).isLike(Figure.of(2))).isTrue();
    assertThat(Figure.of(1).isLike(Figure.of(Percent.HUNDRED))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "money, USD 1.5, USD 1.50",
    "money, JPY -33.3333333333333333333333333333333333, JPY -33.3333333333333333333333333333333333",
    "percent, 12.50, 12.5",
    "number, 1e2, 100",
    "number, -0, 0",
    "date, 2024-02-29, 2024-02-29",
    "word, 2024-02-29, 2024-02-29"
  })
  void readsWhatItWrites(String kind, String text, String canonical) {
    assertThat(Figure.read(Map.of(kind, text)).written())
        .containsExactly(Map.entry(kind, canonical));
  }

  @ParameterizedTest
  @CsvSource({
    "money, USD, money.must-be-currency-and-decimal",
    "money, USD1.00, money.must-be-currency-and-decimal",
    "money, 1.00, money.must-be-currency-and-decimal",
    "money, USD 1e2, money.must-be-currency-and-decimal",
    "money, usd 1.00, money.must-be-currency-and-decimal",
    "money, QQQ 1.00, currency.must-be-well-formed",
    "percent, 5%, number.must-be-decimal",
    "percent, 1e1000000000, number.must-be-in-bounds",
    "number, '', number.must-be-decimal",
    "number, \u0661, number.must-be-decimal",
    "number, 1e-1000000000, number.must-be-in-bounds",
    "number, 1e9999999999, number.must-be-in-bounds",
    "date, 2023-02-29, figure.must-be-well-formed",
    "date, 29.02.2024, figure.must-be-well-formed",
    "colour, red, figure.must-be-of-known-kind",
    "'', '', figure.must-be-of-known-kind"
  })
  void refusesATextThatDoesNotFitItsKind(String kind, String text, String code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.read(Map.of(kind, text)))
        .returns(code, Refusal::code);
  }

  @Test
  void refusesANumberLongerThanAnyInBounds() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.read(Map.of("number", "1".repeat(100_000))))
        .returns("number.must-be-short", Refusal::code);
  }

  @Test
  void refusesNoneAndSeveralKinds() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.read(Map.of()))
        .returns("figure.must-be-one-kind", Refusal::code);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.read(ImmutableMap.of("word", "a", "number", "1")))
        .returns("figure.must-be-one-kind", Refusal::code);
  }

  @Test
  @SuppressWarnings("NullAway") // what a JSON null becomes
  void refusesAKindWithoutText() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.read(Collections.singletonMap("word", null)))
        .returns("figure.must-be-well-formed", Refusal::code);
  }

  @Test
  void holdsAResultOfManyDigitsButNotOfAnyNumber() {
    BigDecimal widest = BigDecimal.TEN.pow(200).subtract(BigDecimal.ONE);

    assertThat(Figure.read(Figure.of(widest.movePointLeft(100)).written()))
        .isEqualTo(Figure.of(widest.movePointLeft(100)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.of(BigDecimal.TEN.pow(200)))
        .returns("number.must-be-in-bounds", Refusal::code);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Figure.of(BigDecimal.valueOf(1, Integer.MIN_VALUE)))
        .returns("number.must-be-in-bounds", Refusal::code);
  }

  @Test
  void holdsAWordOfAnyLength() {
    Figure word = Figure.of("long ".repeat(1000));

    assertThat(Figure.read(word.written())).isEqualTo(word);
  }
}
