package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;

/**
 * What the company, or the head of the department, wants above other things.
 *
 * @param name what it is called, such as “revenue first”
 * @param aim the metric that shows it, and the way it is wanted to go
 */
@JsonPropertyOrder({"name", "aim"})
public record Priority(String name, Aim aim) {
  /** Makes a priority. */
  public Priority {
    Refusal.unless(!name.isBlank(), "priority.must-have-a-name");
  }
}
