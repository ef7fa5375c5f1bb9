package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * Says how likely an open deal is won within a horizon, from 0 % to 100 %, or <em>undefined</em> with the reason.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace what they do in one step of
 * their own. What is not known has no chance; it is not a chance of nothing.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface WinChance {
  /** The chance of a deal. */
  Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace);
}
