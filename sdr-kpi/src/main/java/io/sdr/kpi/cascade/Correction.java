package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;

/**
 * That a goal is another one from a day on.
 *
 * @param goal what it is from then on
 * @param on the first day
 * @param by who decided
 * @param reason why
 */
@JsonPropertyOrder({"goal", "on", "by", "reason"})
public record Correction(Goal goal, LocalDate on, PersonId by, String reason) {
  /** Makes a correction. */
  public Correction {
    Refusal.unless(!reason.isBlank(), "correction.must-have-a-reason");
    Refusal.unless(goal.period().contains(on), "correction.must-be-while-the-goal-runs", on);
  }
}
