package io.sdr.core.team;

import org.threeten.extra.LocalDateRange;

/**
 * Who looked after a territory, when.
 *
 * @param person who
 * @param territory which territory
 * @param dates from the first day up to, and not including, the end; without an end the holding lasts
 */
public record TerritoryHolding(PersonId person, TerritoryId territory, LocalDateRange dates) {}
