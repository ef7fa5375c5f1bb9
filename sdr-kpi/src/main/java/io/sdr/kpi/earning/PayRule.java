package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;

/**
 * Says what one part of a scheme earns for a participant: an exact amount in the participant's currency, or
 * <em>undefined</em> with the first condition that failed.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace every step as they take
 * it, in one step of their own. Nothing is rounded here.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayRule {
  /** What is earned. */
  Measured<Earnings> earn(Participant participant, Trace trace);
}
