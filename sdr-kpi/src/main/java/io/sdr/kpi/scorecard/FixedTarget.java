package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.ZeroFact;
import org.immutables.value.Value;

/** The target of everyone. */
@Value.Immutable
abstract class FixedTarget implements Expectation {
  @Value.Parameter
  abstract Figure target();

  @Value.Parameter
  abstract Direction direction();

  @Value.Parameter
  abstract LowerIsBetter lower();

  @Value.Default
  @Value.Parameter
  ZeroFact zeroFact() {
    return ZeroFact.TWICE;
  }

  @Value.Check
  void check() {
    KpiReading.checkTarget(target());
  }

  @Override
  public Measured<Percent> attainment(KpiReading reading, Trace trace) {
    return reading
        .actual()
        .flatMap(actual -> lower().attainment(actual, target(), direction(), zeroFact(), trace));
  }
}
