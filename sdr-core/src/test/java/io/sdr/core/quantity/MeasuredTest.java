package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  @Test
  void isAValueOrAReason() {
    assertThat(Measured.of(0).isDefined()).isTrue();
    assertThat(Measured.of(0).value()).contains(0);
    assertThat(Measured.undefined("no-deals").isDefined()).isFalse();
    assertThat(Measured.undefined("no-deals").undefined()).contains("no-deals");
  }

  @Test
  void isNotBothAndNotNeither() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Measured<>(Optional.of(1), Optional.of("no-deals")))
        .returns("measurement.must-be-value-or-undefined", Refusal::code);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Measured<>(Optional.empty(), Optional.empty()))
        .returns("measurement.must-be-value-or-undefined", Refusal::code);
  }

  @Test
  void changesItsValueButKeepsItsReason() {
    assertThat(Measured.of(2).map(n -> n + 1)).isEqualTo(Measured.of(3));
    assertThat(Measured.<Integer>undefined("no-deals").map(n -> n + 1))
        .isEqualTo(Measured.undefined("no-deals"));
  }

  @Test
  void becomesUndefinedWhenWhatFollowsIs() {
    assertThat(Measured.of(2).flatMap(n -> Measured.undefined("no-goal")))
        .isEqualTo(Measured.undefined("no-goal"));
    assertThat(Measured.of(2).flatMap(n -> Measured.of(n * 2))).isEqualTo(Measured.of(4));
    assertThat(Measured.undefined("no-deals").flatMap(n -> Measured.of(1)))
        .isEqualTo(Measured.undefined("no-deals"));
  }
}
