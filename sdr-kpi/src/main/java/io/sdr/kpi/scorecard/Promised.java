package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.ZeroFact;
import org.immutables.value.Value;

/** The target of one's own. */
@Value.Immutable
abstract class Promised implements Expectation {
  @Value.Parameter
  abstract LowerIsBetter lower();

  @Value.Default
  @Value.Parameter
  ZeroFact zeroFact() {
    return ZeroFact.TWICE;
  }

  @Override
  public Measured<Percent> attainment(KpiReading reading, Trace trace) {
    return reading
        .target()
        .map(target -> reading
            .actual()
            .flatMap(actual ->
                lower().attainment(actual, target, reading.direction(), zeroFact(), trace)))
        .orElseGet(() -> Measured.undefined(reading.actual().undefined().orElse("no-goal")));
  }
}
