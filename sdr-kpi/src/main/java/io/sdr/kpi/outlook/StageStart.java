package io.sdr.kpi.outlook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.StageId;
import io.sdr.kpi.metric.CycleDays;

/**
 * The stage with which the time to a decision begins, such as that of qualified deals. {@link StageHistory} counts the days, and
 * {@link io.sdr.kpi.metric.Metrics#cycleDaysSince} reads what was counted under the name.
 *
 * @param name a plain name, such as {@code qualified}; one name, one stage
 * @param from the stage that deals entered
 */
@JsonPropertyOrder({"name", "from"})
public record StageStart(String name, StageId from) {
  /** Makes a start; what cannot be part of the name of a quantity is refused. */
  public StageStart {
    CycleDays.daysToWin(name);
  }
}
