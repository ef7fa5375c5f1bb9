package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.DealId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question about a statement.
 *
 * @param id which question
 * @param part about which part
 * @param deal about which deal, if about one
 * @param question what is asked
 * @param on when
 * @param answer the answer; empty while there is none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"id", "part", "deal", "question", "on", "answer"})
public record Inquiry(
    String id,
    String part,
    Optional<DealId> deal,
    String question,
    LocalDate on,
    Optional<InquiryAnswer> answer) {
  /** Makes a question. */
  public Inquiry {
    Refusal.unless(
        !id.isBlank() && !part.isBlank() && !question.isBlank(), "inquiry.must-say-what-it-asks");
    LocalDate asked = on;
    Refusal.unless(
        answer.filter(given -> given.on().isBefore(asked)).isEmpty(),
        "inquiry.must-not-be-answered-before-it-was-asked");
  }

  Inquiry answered(InquiryAnswer given) {
    Refusal.unless(answer.isEmpty(), "inquiry.must-be-answered-once");
    return new Inquiry(id, part, deal, question, on, Optional.of(given));
  }
}
