package io.sdr.process.calibration;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.process.accuracy.PastChance;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** Platt scaling. */
@Value.Immutable(singleton = true)
abstract class PlattMethod implements CalibrationMethod {
  @Override
  public Measured<ChanceCurve> fit(ImmutableList<PastChance> past, Trace trace) {
    Trace step = trace.step("calibration.platt");
    LogisticFit fit = new LogisticFit(IsotonicMethod.byChance(past));
    Measured<LogisticFit.Line> line = fit.line();
    line.undefined().ifPresent(step::fails);
    return line.map(found -> {
      step.given("shift", found.shift()).yields(Operation.STATED, found.slope());
      return curve(found.slope(), found.shift());
    });
  }

  private static ChanceCurve curve(BigDecimal slope, BigDecimal shift) {
    return ImmutableLogisticCurve.of(slope, shift);
  }
}
