package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.00, 0",
    "0e2147483647, 0",
    "1.500, 1.5",
    "+7, 7",
    "-12.30, -12.3",
    "1e7, 10000000",
    "25E-1, 2.5",
    "99999999999999999999, 99999999999999999999",
    "0.000000000000000001, 0.000000000000000001"
  })
  void readsADecimalWithoutTrailingZerosOrExponent(String text, String plain) {
    assertThat(Decimals.parse(text)).isEqualTo(new BigDecimal(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000000000000000000",
        "1e20",
        "1e21",
        "1e600000000",
        "-1e1000000000",
        "1e2147483647",
        "1e2147483648",
        "1e9999999999",
        "0.0000000000000000001",
        "1e-19",
        "1e-600000000",
        "1e-1000000000",
        "1e-2147483648",
        "1e-9999999999"
      })
  void refusesWhatIsOutOfBounds(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Decimals.parse(text))
        .returns("number.must-be-in-bounds", Refusal::code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 ",
        ".5",
        "5.",
        "1,5",
        "1_000",
        "0x1F",
        "NaN",
        "Infinity",
        "--1",
        "1e",
        "1e+",
        "1e99999999999",
        "\u0661\u0662"
      })
  void refusesWhatIsNoDecimal(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Decimals.parse(text))
        .returns("number.must-be-decimal", Refusal::code);
  }

  @Test
  void refusesATextLongerThanAnyNumberInBounds() {
    assertThat(Decimals.parse("0".repeat(63) + "7")).isEqualTo("7");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Decimals.parse("0".repeat(64) + "7"))
        .returns("number.must-be-short", Refusal::code);
  }

  @Test
  void boundsANumberThatWasNeverText() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Decimals.stated(BigDecimal.valueOf(1, Integer.MIN_VALUE)))
        .returns("number.must-be-in-bounds", Refusal::code);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Decimals.stated(BigDecimal.valueOf(1, Integer.MAX_VALUE)))
        .returns("number.must-be-in-bounds", Refusal::code);
  }

  @Test
  void countsOnlyTheDecimalsThatSaySomething() {
    assertThat(Decimals.stated(new BigDecimal("1." + "0".repeat(300)))).isEqualTo("1");
  }

  @Test
  void dividesToThirtyFourDigitsHalfEven() {
    assertThat(Decimals.quotient(BigDecimal.ONE, new BigDecimal("3")))
        .isEqualTo(new BigDecimal("0." + "3".repeat(34)));
    assertThat(Decimals.quotient(new BigDecimal("2"), new BigDecimal("3")))
        .isEqualTo(new BigDecimal("0." + "6".repeat(33) + "7"));
  }
}
