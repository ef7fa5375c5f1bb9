package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A score that somebody set by hand.
 *
 * @param score from 0 to 100
 * @param by who
 * @param at when
 * @param reason why
 */
@JsonPropertyOrder({"score", "by", "at", "reason"})
public record ScoreOverride(BigDecimal score, PersonId by, Instant at, String reason) {
  /** Makes an override. */
  public ScoreOverride {
    score = Decimals.stated(score);
    KeptScore.check(score);
    Refusal.unless(!reason.isBlank(), "score-override.must-have-reason");
  }
}
