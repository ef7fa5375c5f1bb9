package io.sdr.kpi.cascade;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** What is under way already. */
@Value.Immutable(singleton = true)
abstract class ByPipeline implements Weighting {
  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    return KnownFigure.told(
        part, part.pipeline(), "pipeline-not-known", trace.step("cascade.weight.by-pipeline"));
  }
}
