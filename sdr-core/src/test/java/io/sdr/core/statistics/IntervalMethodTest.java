package io.sdr.core.statistics;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalMethodTest {
  private static final Percent LEVEL = Percent.of("95");

  @ParameterizedTest
  @CsvSource({
    "WILSON, wilson, 18.1192%, 56.7146%",
    "JEFFREYS, jeffreys, 17.2276%, 56.7766%",
    "CLOPPER_PEARSON, clopper-pearson, 15.3909%, 59.2189%",
    "AGRESTI_COULL, agresti-coull, 17.9926%, 56.8411%",
    "WALD, wald, 14.0963%, 55.9037%"
  })
  void putsTheShareOfSevenInTwentyBetweenBounds(
      IntervalMethod method, String name, String low, String high) {
    assertThat(method.around(Proportion.of(7, 20), LEVEL))
        .isEqualTo(Measured.of(
            new Proportion.Interval(name, LEVEL, Percent.parse(low), Percent.parse(high))));
  }

  @ParameterizedTest
  @EnumSource
  void doesNotLeaveNothingAndAll(IntervalMethod method) {
    Proportion.Interval none = interval(method, 0, 3, LEVEL);
    Proportion.Interval all = interval(method, 3, 3, LEVEL);

    assertThat(none.low()).isEqualTo(Percent.ZERO);
    assertThat(all.high()).isEqualTo(Percent.HUNDRED);
    assertThat(none.high()).isLessThanOrEqualTo(Percent.HUNDRED);
    assertThat(all.low()).isGreaterThanOrEqualTo(Percent.ZERO);
  }

  @ParameterizedTest
  @EnumSource
  void saysNothingOfNothing(IntervalMethod method) {
    assertThat(method.around(Proportion.of(0, 0), LEVEL))
        .isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "estimate.must-have-a-level-below-everything",
        () -> method.around(Proportion.of(1, 2), Percent.HUNDRED));
    assertRefused(
        "estimate.must-have-a-level-below-everything",
        () -> method.around(Proportion.of(1, 2), Percent.of("-1")));
  }

  @Test
  void isWidestWhereItPromisesMost() {
    Proportion.Interval exact = interval(IntervalMethod.CLOPPER_PEARSON, 4, 9, LEVEL);
    Proportion.Interval jeffreys = interval(IntervalMethod.JEFFREYS, 4, 9, LEVEL);

    assertThat(exact.low()).isLessThan(jeffreys.low());
    assertThat(exact.high()).isGreaterThan(jeffreys.high());
  }

  private static Proportion.Interval interval(
      IntervalMethod method, long hits, long trials, Percent level) {
    return method.around(Proportion.of(hits, trials), level).value().orElseThrow();
  }
}
