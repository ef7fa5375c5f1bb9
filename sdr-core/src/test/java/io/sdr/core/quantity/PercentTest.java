package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @Test
  void isEqualHoweverItsZerosAreWritten() {
    assertThat(Percent.of("5.00")).isEqualTo(Percent.of("5")).hasToString("5%");
    assertThat(Percent.of("500").hashCode()).isEqualTo(Percent.of("5e2").hashCode());
    assertThat(Percent.of("0.000")).isEqualTo(Percent.ZERO).hasToString("0%");
  }

  @Test
  void isAHundredthOfItsFraction() {
    assertThat(Percent.ofFraction(new BigDecimal("0.012"))).isEqualTo(Percent.of("1.2"));
    assertThat(Percent.of("1.2").fraction()).isEqualByComparingTo("0.012");
    assertThat(Percent.HUNDRED.fraction()).isEqualByComparingTo("1");
  }

  @Test
  void mayBeNegativeOrAboveTheWhole() {
    assertThat(Percent.of("-12.5").isNegative()).isTrue();
    assertThat(Percent.ZERO.isNegative()).isFalse();
    assertThat(Percent.of("150")).isGreaterThan(Percent.HUNDRED);
    assertThat(Percent.of("-1")).isLessThan(Percent.ZERO);
  }

  @Test
  void readsBackAShareThatNeverEnds() {
    Percent third = Percent.ofFraction(Decimals.quotient(BigDecimal.ONE, new BigDecimal("3")));

    assertThat(third).hasToString("33." + "3".repeat(32) + "%");
    assertThat(Percent.parse(third.toString())).isEqualTo(third);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "", "0.05", "5 percent", "% 5", "5%%", "5 %", "%", "\u0665%"})
  void refusesATextThatIsNoPercentage(String text) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Percent.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000%", "1e-1000000000%", "1e201%", "1e-201%", "1e9999999999%"})
  void refusesANumberOutOfBoundsBeforeAnyArithmetic(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Percent.parse(text))
        .returns("number.must-be-in-bounds", Refusal::code);
  }

  @Test
  void isStatedWithinTighterBoundsThanItIsComputed() {
    String fine = "0." + "0".repeat(18) + "1";

    assertThat(Percent.parse(fine + "%").points()).isEqualTo(new BigDecimal(fine));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Percent.of(fine))
        .returns("number.must-be-in-bounds", Refusal::code);
  }
}
