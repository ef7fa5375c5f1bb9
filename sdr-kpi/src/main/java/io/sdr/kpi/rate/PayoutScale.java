package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * Says which share of the pay on target is paid at a level of attainment, never less than nothing, or why none is. Implementations are immutable
 * values, use nothing but their arguments, and tell the trace every step in one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayoutScale {
  /** The share of the pay on target. */
  Measured<Percent> payoutAt(Percent attainment, Trace trace);
}
