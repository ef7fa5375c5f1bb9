package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * That a goal in force was looked at.
 *
 * @param on when
 * @param by who
 * @param fact what was reached by then
 * @param words what was seen, and is to be done
 */
@JsonPropertyOrder({"on", "by", "fact", "words"})
public record Review(LocalDate on, PersonId by, Figure fact, String words) {
  /** Makes a review. */
  public Review {
    Refusal.unless(fact.number().isPresent(), "review.must-be-of-a-number");
    Refusal.unless(!words.isBlank(), "review.must-say-what-was-seen");
  }
}
