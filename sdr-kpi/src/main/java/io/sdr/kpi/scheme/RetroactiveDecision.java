package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * The explicit decision that a version holds from before it was agreed. Without it a change applies forward only.
 *
 * @param by who decided
 * @param on when
 * @param reason why
 */
@JsonPropertyOrder({"by", "on", "reason"})
public record RetroactiveDecision(PersonId by, LocalDate on, String reason) {
  /** Makes a decision. */
  public RetroactiveDecision {
    Refusal.unless(!reason.isBlank(), "retroactive-decision.must-have-a-reason");
  }
}
