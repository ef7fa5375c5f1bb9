package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * Says what the cards of a team come to together, or why that cannot be said.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, do not depend on the order of cards, and tell the
 * trace one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface RollUp {
  /** The score of the team. */
  Measured<Percent> scoreOf(TeamCards cards, Trace trace);
}
