package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.testkit.Refusals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Unmet UNMET = new Unmet("no-sample", Optional.empty(), Optional.empty());

  @Test
  void saysWhyItDidNotApply() {
    assertRefused("explanation.must-say-why-not-applied", step(Operation.NOT_APPLIED));
    assertRefused("explanation.must-say-why-not-applied", step(Operation.SUM).unmet(UNMET));
  }

  @Test
  void doesNotBothApplyAndFail() {
    assertRefused(
        "explanation.must-not-apply-and-fail",
        step(Operation.NOT_APPLIED).unmet(UNMET).outcome(Figure.of(1)));
  }

  @Test
  void differsFromOneWithItsInputsTheOtherWayRound() {
    Explanation half = step(Operation.QUOTIENT)
        .putInput("a", Figure.of(1))
        .putInput("b", Figure.of(2))
        .build();
    Explanation twice = step(Operation.QUOTIENT)
        .putInput("b", Figure.of(2))
        .putInput("a", Figure.of(1))
        .build();

    assertThat(half).isNotEqualTo(twice);
  }

  private static Explanation.Builder step(Operation operation) {
    return Explanation.builder().rule("scheme.pay").operation(operation);
  }

  private static void assertRefused(String code, Explanation.Builder step) {
    Refusals.assertRefused(code, step::build);
  }
}
