package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;

/**
 * Says which stage is the bottleneck, given what points where, or <em>undefined</em> with the reason.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace what they do in one step of
 * their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface BottleneckChoice {
  /** The stage to work on first. */
  Measured<StageId> choose(BottleneckSigns signs, Trace trace);
}
