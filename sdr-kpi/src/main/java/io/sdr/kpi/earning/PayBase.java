package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;

/**
 * Says which sales of a participant earn. Implementations are immutable values, use nothing but their arguments, and tell
 * the trace every step in one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayBase {
  /**
   * The sales.
   *
   * @param since over which span of the calendar sales add up: what was sold earlier in the year, say; empty for the
   *     period alone
   * @return undefined, with the reason, when the sales are not known
   */
  Measured<Turnover> turnover(Participant participant, Optional<Cadence> since, Trace trace);

  /**
   * Which credits the sales are, with everything else filled in.
   *
   * @return empty when the base cannot say it; it is asked then
   */
  default Optional<Sold> soldFor(Participant participant, Optional<Cadence> since) {
    return Optional.empty();
  }

  /** Whether the sales may depend on single credits; they may unless said otherwise. */
  default boolean looksAtCredits() {
    return true;
  }

  /** What is looked at in order to say it; nothing that is measured unless said otherwise. */
  default ImmutableList<Measure> measures() {
    return ImmutableList.of();
  }
}
