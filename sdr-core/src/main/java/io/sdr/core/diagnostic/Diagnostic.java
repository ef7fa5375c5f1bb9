package io.sdr.core.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * One problem: how much it matters, which rule is broken, where, and the facts that may be told.
 *
 * <p>The code is stable and has a sentence in the wording of every language. Facts name rules, fields, limits and
 * counts; never the refused value, a person or an amount.
 */
@Value.Immutable
@JsonPropertyOrder({"severity", "code", "location", "facts"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Diagnostic {
  Diagnostic() {}

  /** A problem that leaves no result to be trusted. */
  public static Diagnostic error(String code, Location location) {
    return builder().severity(Severity.ERROR).code(code).location(location).build();
  }

  /** A problem that sets a piece of the input aside. */
  public static Diagnostic warning(String code, Location location) {
    return builder().severity(Severity.WARNING).code(code).location(location).build();
  }

  /** Something worth knowing. */
  public static Diagnostic note(String code, Location location) {
    return builder().severity(Severity.NOTE).code(code).location(location).build();
  }

  /** Starts a diagnostic. */
  public static Builder builder() {
    return new Builder();
  }

  /** How much it matters. */
  public abstract Severity severity();

  /** Which rule is broken: {@code deal.must-close-after-opening}. */
  public abstract String code();

  /** Where. */
  public abstract Location location();

  /** What else may be told, by name. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, String> facts();

  /** The same problem with one more fact, or with another value of a fact that was already told. */
  public Diagnostic with(String fact, Object value) {
    Map<String, String> facts = new TreeMap<>(facts());
    facts.put(fact, String.valueOf(value));
    return builder().from(this).facts(facts).build();
  }

  /** Builds a diagnostic. */
  public static final class Builder extends ImmutableDiagnostic.Builder {
    Builder() {}
  }
}
