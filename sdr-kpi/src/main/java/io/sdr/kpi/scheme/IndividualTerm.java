package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * A condition that was agreed with one person alone.
 *
 * @param name the name under which the scheme uses it
 * @param figure what was agreed
 * @param reason why it differs
 * @param agreedOn when
 */
@JsonPropertyOrder({"name", "figure", "reason", "agreedOn"})
public record IndividualTerm(String name, Figure figure, String reason, LocalDate agreedOn) {
  /** Makes a condition. */
  public IndividualTerm {
    Refusal.unless(!name.isBlank(), "term-bounds.must-have-a-name");
    Refusal.unless(!reason.isBlank(), "individual-term.must-have-a-reason");
  }
}
