package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;

/**
 * Says what an entry scores: a number of one kind for all entries of a contest, or <em>undefined</em> with the reason.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace what they do in one step
 * of their own. What could not be measured has no score; it does not score zero.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Scoring {
  /** The score of an entry. */
  Measured<Figure> score(Entry entry, Trace trace);
}
