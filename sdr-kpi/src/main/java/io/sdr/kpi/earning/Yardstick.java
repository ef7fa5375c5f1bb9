package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;

/**
 * Says what is held against a threshold or a scale: a measure, an attainment, what was credited. Implementations are
 * immutable values, use nothing but their arguments, and tell the trace every step as they take it.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Yardstick {
  /**
   * What is found.
   *
   * @return undefined, with the reason, when nothing can be said
   */
  Measured<Figure> read(Participant participant, Trace trace);
}
