package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.277533",
    "3, 10, 0.107791, 0.603222",
    "7, 20, 0.181192, 0.567146",
    "7, 50, 0.069508, 0.261862",
    "50, 100, 0.403832, 0.596168",
    "1, 1, 0.206549, 1",
    "10, 10, 0.722467, 1"
  })
  void hasTheWilsonIntervalThatStatisticsPackagesPrint(
      long hits, long trials, String low, String high) {
    assertThat(Proportion.of(hits, trials).interval())
        .isEqualTo(Measured.of(new Proportion.Interval(
            "wilson",
            Percent.of("95"),
            Percent.ofFraction(new BigDecimal(low)),
            Percent.ofFraction(new BigDecimal(high)))));
  }

  @Test
  void hasAnIntervalForSamplesBeyondThirtyOneBits() {
    Proportion.Interval interval =
        Proportion.of(1_500_000_000_000L, 3_000_000_000_000L).interval().value().orElseThrow();

    assertThat(interval.low()).isEqualTo(Percent.of("49.9999"));
    assertThat(interval.high()).isEqualTo(Percent.of("50.0001"));
    assertThat(Proportion.of(Long.MAX_VALUE, Long.MAX_VALUE).interval().isDefined())
        .isTrue();
  }

  @Test
  void isUndefinedWhenNothingWasLookedAt() {
    assertThat(Proportion.of(0, 0).share()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(Proportion.of(0, 0).interval()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void isZeroWhenNothingHadTheProperty() {
    assertThat(Proportion.of(0, 4).share()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(Proportion.of(4, 4).share()).isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void isSmallBelowTenTrials() {
    assertThat(Proportion.of(1, 9).isSmall()).isTrue();
    assertThat(Proportion.of(1, 10).isSmall()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "11, 10", "0, -1", "-2, -1"})
  void refusesHitsOutsideItsTrials(long hits, long trials) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Proportion.of(hits, trials))
        .returns("proportion.must-have-hits-within-trials", Refusal::code);
  }

  @Test
  void failsRatherThanWrapsWhenSamplesOverflow() {
    Proportion full = Proportion.of(0, Long.MAX_VALUE);

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> full.plus(Proportion.of(0, 1)));
  }
}
