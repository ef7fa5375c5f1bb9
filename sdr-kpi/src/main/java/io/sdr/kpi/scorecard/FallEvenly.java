package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** In a straight line, down to nothing. */
@Value.Immutable
abstract class FallEvenly implements FallOff {
  @Value.Parameter
  abstract Figure distance();

  @Value.Check
  void check() {
    Refusal.unless(
        distance().number().filter(number -> number.signum() > 0).isPresent(),
        "fall-off.must-have-a-positive-distance",
        distance());
  }

  @Override
  public Measured<Percent> left(Figure actual, Figure end, Trace trace) {
    Trace step = trace.step("scorecard.falls-evenly");
    if (!actual.isLike(distance())) {
      step.fails("goal-of-another-kind");
      return Measured.undefined("goal-of-another-kind");
    }
    BigDecimal width = distance().number().orElseThrow();
    BigDecimal beyond =
        actual.number().orElseThrow().subtract(end.number().orElseThrow()).abs();
    BigDecimal left = width.subtract(beyond).max(BigDecimal.ZERO);
    return Measured.of(step.given("left", distance().withNumber(left))
        .given("distance", distance())
        .yields(Operation.QUOTIENT, Percent.ofFraction(Decimals.quotient(left, width))));
  }
}
