package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.formula.SoldLevel;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;

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

  /**
   * Which sales are held against the threshold, with everything else filled in.
   *
   * @return empty when the yardstick cannot say it; it is asked then
   */
  default Optional<SoldLevel> levelFor(Participant participant) {
    return Optional.empty();
  }

  /** Whether what is found may depend on single credits; it may unless said otherwise. */
  default boolean looksAtCredits() {
    return true;
  }

  /** What is looked at in order to say it; nothing that is measured unless said otherwise. */
  default ImmutableList<Measure> measures() {
    return ImmutableList.of();
  }

  /** How many things a person has to keep in mind behind it; one unless said otherwise. */
  default int kpis() {
    return 1;
  }
}
