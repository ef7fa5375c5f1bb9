package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** The smaller of figure and end as a share of the larger. */
@Value.Immutable(singleton = true)
abstract class FallInProportion implements FallOff {
  @Override
  public Measured<Percent> left(Figure actual, Figure end, Trace trace) {
    Trace step = trace.step("scorecard.proportion");
    BigDecimal found = actual.number().orElseThrow();
    BigDecimal bound = end.number().orElseThrow();
    if (bound.signum() <= 0) {
      step.fails("band-not-above-zero");
      return Measured.undefined("band-not-above-zero");
    }
    if (found.signum() <= 0) {
      step.given("actual", actual).given("target", end);
      return Measured.of(step.yields(Operation.STATED, Percent.ZERO));
    }
    Direction direction = found.compareTo(bound) < 0 ? Direction.HIGHER : Direction.LOWER;
    return direction.attainment(actual, end, step);
  }
}
