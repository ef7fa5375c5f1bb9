package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * What a change of a scheme may do to people before it stands out. The usual figures are proposals, not a norm.
 *
 * @param losers the share of people who may be paid less
 * @param loss the largest part of the own pay that one person may lose
 * @param noticeDays how many days people know of it before it holds
 * @param facts how many people and periods must be looked at before anything is said of shares
 */
@JsonPropertyOrder({"losers", "loss", "noticeDays", "facts"})
public record PlanChangeLimits(Percent losers, Percent loss, int noticeDays, int facts) {
  /** Makes limits. */
  public PlanChangeLimits {
    Refusal.unless(
        !losers.isNegative() && !loss.isNegative() && noticeDays >= 0 && facts > 0,
        "plan-change-limits.must-not-be-negative");
  }

  /** A quarter of the people, a tenth of the pay, sixty days, and five people and periods to judge by. */
  public static PlanChangeLimits usual() {
    return new PlanChangeLimits(Percent.of("25"), Percent.of("10"), 60, 5);
  }
}
