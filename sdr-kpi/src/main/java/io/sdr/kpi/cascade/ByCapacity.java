package io.sdr.kpi.cascade;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** The hours there are. */
@Value.Immutable(singleton = true)
abstract class ByCapacity implements Weighting {
  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    return KnownFigure.told(
        part, part.capacity(), "capacity-not-known", trace.step("cascade.weight.by-capacity"));
  }
}
