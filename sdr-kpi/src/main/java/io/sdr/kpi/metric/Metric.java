package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
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

  /**
   * The value alone, for those who read very many and do not ask how sure it is: always that of the reading, at less cost
   * where the reading has an interval.
   */
  default Measured<Figure> value(Tally tally) {
    return read(tally, Trace.silent()).value();
  }

  /** The value alone, telling its steps where anyone reads them. */
  default Measured<Figure> value(Tally tally, Trace trace) {
    return trace.isHeard() ? read(tally, trace).value() : value(tally);
  }

  /**
   * The metric as it is read over a period: itself, unless its formula has the length of the period in it and nobody has said
   * how long that is to count.
   */
  default Metric over(Period period) {
    return this;
  }

  /**
   * Whether what each of several people has adds up to what they have together, as amounts and counts do; averages, shares, and
   * clients whom two may share do not. Not unless said otherwise.
   */
  default boolean addsUp() {
    return false;
  }

  /** What kind of thing it is to those who are measured by it; not known unless said otherwise. */
  default Optional<MetricProfile> profile() {
    return Optional.empty();
  }
}
