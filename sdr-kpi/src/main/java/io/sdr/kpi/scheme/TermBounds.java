package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Within which bounds an individual condition may be agreed.
 *
 * @param name the name under which the scheme uses it
 * @param least the least that may be agreed
 * @param most the most; of the same kind
 */
@JsonPropertyOrder({"name", "least", "most"})
public record TermBounds(String name, Figure least, Figure most) {
  /** Makes bounds. */
  public TermBounds {
    Refusal.unless(!name.isBlank(), "term-bounds.must-have-a-name");
    Refusal.unless(
        least.number().isPresent() && least.isLike(most), "term-bounds.must-be-of-one-kind");
    Refusal.unless(
        least.number().orElseThrow().compareTo(most.number().orElseThrow()) <= 0,
        "term-bounds.must-be-in-order");
  }

  /** Why a figure may not be agreed, if so. */
  Optional<String> failureOf(Figure figure) {
    if (!figure.isLike(least)) {
      return Optional.of("individual-term.must-be-of-declared-kind");
    }
    BigDecimal number = figure.number().orElseThrow();
    boolean isWithin = number.compareTo(least.number().orElseThrow()) >= 0
        && number.compareTo(most.number().orElseThrow()) <= 0;
    return isWithin ? Optional.empty() : Optional.of("individual-term.must-stay-within-bounds");
  }
}
