package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * How hard a goal may be, by how often it was kept in comparable periods. The usual figures are proposals, not a norm.
 *
 * @param hardest a goal that fewer past periods would have kept is out of reach
 * @param easiest a goal that more past periods would have kept asks for nothing
 * @param history how many past periods there must be to judge by
 */
@JsonPropertyOrder({"hardest", "easiest", "history"})
public record GoalLimits(Percent hardest, Percent easiest, int history) {
  /** Makes limits. */
  public GoalLimits {
    Refusal.unless(
        !hardest.isNegative() && hardest.compareTo(easiest) <= 0 && history > 0,
        "goal-limits.must-be-in-order");
  }

  /** Kept by a twentieth at least and nine tenths at most, of six past periods or more. */
  public static GoalLimits usual() {
    return new GoalLimits(Percent.of("5"), Percent.of("90"), 6);
  }
}
