package io.sdr.core.team;

import io.sdr.core.value.Refusal;
import org.threeten.extra.LocalDateRange;

/**
 * Who looked after a territory, when.
 *
 * @param person who
 * @param territory which territory
 * @param dates from the first day up to, and not including, the end; without an end the holding lasts
 */
public record TerritoryHolding(PersonId person, TerritoryId territory, LocalDateRange dates) {
  /** Makes a holding; it must last at least one day. */
  public TerritoryHolding {
    Refusal.unless(!dates.isEmpty(), "territory-holding.must-last-a-day", dates);
  }
}
