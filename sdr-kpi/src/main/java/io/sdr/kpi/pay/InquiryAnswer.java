package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * The answer to a question about a statement.
 *
 * @param by who answered
 * @param on when
 * @param accepted whether the statement has to change
 * @param text what was answered
 */
@JsonPropertyOrder({"by", "on", "accepted", "text"})
public record InquiryAnswer(PersonId by, LocalDate on, boolean accepted, String text) {
  /** Makes an answer. */
  public InquiryAnswer {
    Refusal.unless(!text.isBlank(), "inquiry.must-have-an-answer-in-words");
  }
}
