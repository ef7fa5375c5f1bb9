package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** Outside is outside. */
@Value.Immutable(singleton = true)
abstract class FallAtOnce implements FallOff {
  @Override
  public Measured<Percent> left(Figure actual, Figure end, Trace trace) {
    return Measured.of(
        trace.step("scorecard.outside").given("end", end).yields(Operation.STATED, Percent.ZERO));
  }
}
