package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.StageId;
import java.util.Optional;

/**
 * One condition that is not met.
 *
 * @param stage the stage whose criterion it is; absent where it is a rule of the pipeline
 * @param subject which field or which item of a list, if it is about one
 * @param unmet what is not met
 */
@JsonPropertyOrder({"stage", "subject", "unmet"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Shortcoming(Optional<StageId> stage, Optional<String> subject, Unmet unmet) {
  /** A condition that is not met. */
  public static Shortcoming of(String condition) {
    return new Shortcoming(
        Optional.empty(),
        Optional.empty(),
        new Unmet(condition, Optional.empty(), Optional.empty()));
  }

  /** A condition about a field or an item that is not met. */
  public static Shortcoming of(String subject, String condition) {
    return of(condition).about(subject);
  }

  /** A condition that is not met, with what was found and what is required. */
  public static Shortcoming of(String condition, Figure actual, Figure required) {
    return new Shortcoming(
        Optional.empty(),
        Optional.empty(),
        new Unmet(condition, Optional.of(actual), Optional.of(required)));
  }

  /** The same about a field or an item. */
  public Shortcoming about(String field) {
    return new Shortcoming(stage, Optional.of(field), unmet);
  }

  /** The same as a criterion of a stage. */
  Shortcoming in(StageId place) {
    return new Shortcoming(Optional.of(place), subject, unmet);
  }
}
