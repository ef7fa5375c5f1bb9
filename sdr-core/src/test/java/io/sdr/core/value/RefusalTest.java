package io.sdr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void saysTheRuleAndTheValuesThatBrokeIt() {
    assertThat(Refusal.because("deal.must-not-close-before-opening", -1, "d1"))
        .hasMessage("deal must not close before opening: -1, d1")
        .returns("deal.must-not-close-before-opening", Refusal::code);
  }

  @Test
  void saysTheRuleAloneWhenThereAreNoValues() {
    assertThat(Refusal.because("person-id.must-not-be-blank"))
        .hasMessage("person id must not be blank");
  }

  @Test
  void isThrownUnlessTheRuleHolds() {
    assertThatNoException().isThrownBy(() -> Refusal.unless(true, "percent.must-be-whole", 1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Refusal.unless(false, "percent.must-be-whole", 1))
        .withMessage("percent must be whole: 1");
  }
}
