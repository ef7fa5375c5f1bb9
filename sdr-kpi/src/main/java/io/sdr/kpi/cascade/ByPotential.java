package io.sdr.kpi.cascade;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** What could be sold at best. */
@Value.Immutable(singleton = true)
abstract class ByPotential implements Weighting {
  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    return KnownFigure.told(
        part, part.potential(), "potential-not-known", trace.step("cascade.weight.by-potential"));
  }
}
