package io.sdr.process.scoring;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import org.immutables.value.Value;

/** By points. */
@Value.Immutable
abstract class PointsScoring implements LeadScore {
  @Value.Parameter
  abstract PointsRules rules();

  @Override
  public Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace) {
    return Measured.of(
        new PointsRun(rules(), lead, at, trace.step("lead-points")).run().points());
  }
}
