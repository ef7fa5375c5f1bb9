package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;

/**
 * Says what a part of a goal weighs: its share is this number in proportion to the sum over all parts.
 *
 * <p>Implementations are immutable values, look at nothing but the part, never weigh below zero, and tell the trace what they
 * do in one step of their own. A part of which nothing is known weighs <em>undefined</em>, not zero.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Weighting {
  /** The weight of a part. */
  Measured<BigDecimal> weigh(Part part, Trace trace);
}
