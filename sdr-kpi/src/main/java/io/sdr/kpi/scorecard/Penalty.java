package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;

/**
 * Says what a card scores while one of its gates is closed; never more than it would score with the gate open, and never less
 * for more.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Penalty {
  /**
   * What the card scores.
   *
   * @param score what it would score with the gate open
   */
  Percent scoreOf(Percent score, Trace trace);
}
