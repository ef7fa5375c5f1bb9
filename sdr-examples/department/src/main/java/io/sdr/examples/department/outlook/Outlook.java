package io.sdr.examples.department.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Explained;
import io.sdr.core.time.Period;
import io.sdr.process.forecast.AmountDistribution;
import io.sdr.process.forecast.ChanceSpan;
import io.sdr.process.forecast.CountDistribution;
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.GoalGap;
import java.util.Optional;

/**
 * What open deals are likely to bring.
 *
 * @param period by the end of which they count
 * @param forecast deal by deal
 * @param wins how likely so many of them are won
 * @param totals how likely each total is
 * @param goal how likely the goal of the period is, and what would close the gap; absent where there is no goal
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"period", "goal", "wins", "totals", "forecast"})
public record Outlook(
    Period period,
    Explained<Forecast> forecast,
    CountDistribution wins,
    AmountDistribution totals,
    Optional<GoalOutlook> goal) {
  /**
   * What is to be thought of a goal.
   *
   * @param chance how likely it is reached
   * @param gap what is missing on average, and what would close it
   */
  @JsonPropertyOrder({"chance", "gap"})
  public record GoalOutlook(Explained<ChanceSpan> chance, Explained<GoalGap> gap) {}
}
