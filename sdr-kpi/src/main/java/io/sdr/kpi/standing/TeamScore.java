package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;

/**
 * What a team scored.
 *
 * @param team which team
 * @param period when
 * @param score the score, or why there is none
 * @param members how many members have a card
 * @param unscored the members whose card has no score, by name
 */
@JsonPropertyOrder({"team", "period", "score", "members", "unscored"})
public record TeamScore(
    String team,
    Period period,
    Measured<Percent> score,
    int members,
    ImmutableList<String> unscored) {}
