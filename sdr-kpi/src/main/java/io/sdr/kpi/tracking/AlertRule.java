package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Says whether someone should look at a goal on its way, and why.
 *
 * <p>Implementations are immutable values and look at nothing but the track. Where the track does not tell, the alert is
 * <em>unknown</em>, neither raised nor quiet.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface AlertRule {
  /** What there is to say of a track. */
  Alert look(GoalTrack track);
}
