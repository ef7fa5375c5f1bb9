package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import java.util.Optional;

/**
 * Says what a set of facts amounts to, and of how many facts it speaks.
 *
 * <p>Implementations are immutable values, depend on nothing but the tally, and tell the trace every step as they take
 * it. A metric that has nothing to look at reads <em>undefined</em>, never zero.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Metric {
  /** Reads a tally. */
  Reading read(Tally tally, Trace trace);

  /** What kind of thing it is to those who are measured by it; not known unless said otherwise. */
  default Optional<MetricProfile> profile() {
    return Optional.empty();
  }
}
