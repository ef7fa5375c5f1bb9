package io.sdr.kpi.contest;

import io.sdr.core.quantity.Measured;
import java.time.LocalDate;
import org.immutables.value.Value;

/** Everyone together. */
@Value.Immutable(singleton = true)
abstract class SingleLeague implements LeagueRule {
  private static final String NAME = "league.everyone";

  @Override
  public Measured<String> leagueOf(Contender contender, LocalDate start) {
    return Measured.of(NAME);
  }
}
