package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of a calculation and the steps under it.
 *
 * <p>The rule names what was done, in words that wording bundles turn into sentences; inputs and outcome are figures;
 * the operation says how the outcome follows from them. A step whose rule did not apply has no outcome and says which
 * condition failed.
 */
@Value.Immutable
@JsonPropertyOrder({"rule", "inputs", "operation", "outcome", "unmet", "steps"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Explanation {
  Explanation() {}

  /** Starts a step. */
  public static Builder builder() {
    return new Builder();
  }

  /** What was done: a stable dotted name; a vendor's begins with its prefix and a colon. */
  public abstract String rule();

  /** What went in, by name, in the order it was said. */
  public abstract ImmutableMap<String, Figure> inputs();

  /** The names of the inputs: the first is divided by the second, so their order is part of the value. */
  @JsonIgnore
  @Value.Derived
  ImmutableList<String> order() {
    return inputs().keySet().asList();
  }

  /** How the outcome follows. */
  public abstract Operation operation();

  /** What came out. */
  public abstract Optional<Figure> outcome();

  /** Why nothing came out. */
  public abstract Optional<Unmet> unmet();

  /** The steps that this one is made of. */
  public abstract ImmutableList<Explanation> steps();

  @Value.Check
  void check() {
    Refusal.unless(
        unmet().isPresent() == (operation() == Operation.NOT_APPLIED),
        "explanation.must-say-why-not-applied",
        rule());
    Refusal.unless(
        !(unmet().isPresent() && outcome().isPresent()),
        "explanation.must-not-apply-and-fail",
        rule());
  }

  /** Builds a step. */
  public static final class Builder extends ImmutableExplanation.Builder {
    Builder() {}
  }
}
