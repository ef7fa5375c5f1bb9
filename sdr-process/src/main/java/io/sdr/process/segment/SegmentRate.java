package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;

/**
 * Says which share stands for a segment. <em>Undefined</em> with the reason where none does.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace what they do in one step of their
 * own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface SegmentRate {
  /** The share that stands for a segment of which so much was seen. */
  Measured<SegmentShare> share(SegmentSample seen, Trace trace);
}
