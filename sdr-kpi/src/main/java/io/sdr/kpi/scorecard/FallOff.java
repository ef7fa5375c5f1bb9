package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * Says how much is left of a full attainment outside a target band: between nothing and a hundred percent, and never more
 * farther out.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface FallOff {
  /**
   * What is left.
   *
   * @param actual a figure outside the band
   * @param end the end of the band that it lies beyond, in the same unit
   */
  Measured<Percent> left(Figure actual, Figure end, Trace trace);
}
