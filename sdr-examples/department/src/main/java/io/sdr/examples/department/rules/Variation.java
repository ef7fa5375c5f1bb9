package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;

/**
 * Other figures at one place of a scheme, to see what they would have cost and whom they would have hurt.
 *
 * @param name what is varied, as people call it
 * @param scheme the name of the scheme
 * @param at where in the scheme, as a JSON Pointer
 * @param values what could be written there instead; at least one, each once
 */
@JsonPropertyOrder({"name", "scheme", "at", "values"})
public record Variation(String name, String scheme, String at, ImmutableList<String> values) {
  /** Makes a variation. */
  public Variation {
    Refusal.unless(
        !values.isEmpty() && values.stream().distinct().count() == values.size(),
        "variation.must-have-each-value-once",
        name);
    Refusal.unless(values.stream().noneMatch(String::isBlank), "variation.must-have-values", name);
  }
}
