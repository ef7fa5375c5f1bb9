package io.sdr.kpi.cascade;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** One is one. */
@Value.Immutable(singleton = true)
abstract class Even implements Weighting {
  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    return Measured.of(trace
        .step("cascade.weight.even")
        .given("part", part.name())
        .yields(Operation.GIVEN, BigDecimal.ONE));
  }
}
