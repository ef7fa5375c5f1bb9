package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.quantity.Measured;
import java.time.LocalDate;

/**
 * Says in which league a contender plays, so that only comparable ones compete, or why it has none.
 *
 * <p>Implementations are immutable values and use nothing but their arguments: not the results.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface LeagueRule {
  /** The name of the league of a contender in a contest that begins on a day. */
  Measured<String> leagueOf(Contender contender, LocalDate start);
}
