package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * That the setting of a goal came to a stage.
 *
 * @param stage which
 * @param on when
 * @param by who brought it there
 * @param reason why
 */
@JsonPropertyOrder({"stage", "on", "by", "reason"})
public record Step(Stage stage, LocalDate on, PersonId by, String reason) {
  /** Makes a step. */
  public Step {
    Refusal.unless(!reason.isBlank(), "goal-step.must-have-a-reason");
  }
}
