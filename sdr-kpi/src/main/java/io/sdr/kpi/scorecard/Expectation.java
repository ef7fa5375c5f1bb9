package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * Says how much of what is expected of a KPI was reached, a hundred percent being all of it, or why that cannot be said.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace every step in one step of
 * their own. What was not measured is undefined, never zero.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Expectation {
  /** How much was reached. */
  Measured<Percent> attainment(KpiReading reading, Trace trace);
}
