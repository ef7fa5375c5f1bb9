package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;

/**
 * That everything is measured for the department as a whole, and what is meant by it.
 *
 * @param staleAfter after how many days without activity an open deal is stale
 * @param silentMonths after how many months without a purchase a client is gone
 */
@JsonPropertyOrder({"staleAfter", "silentMonths"})
public record FigureRules(long staleAfter, int silentMonths) {
  /** Makes rules. */
  public FigureRules {
    Refusal.unless(staleAfter >= 1 && silentMonths >= 1, "figure-rules.must-be-positive");
  }
}
