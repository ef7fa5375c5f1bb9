package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a measurement gave: a value, or <em>undefined</em> with the reason. Undefined is not zero: the average of no
 * deals is unknown, and a person without a goal has neither met nor missed it.
 *
 * @param value the value, if there is one
 * @param undefined why there is none, as a stable kebab-case word such as {@code no-decided-deals}
 * @param <T> what is measured
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Measured<T>(Optional<T> value, Optional<String> undefined) {
  /** Makes a measurement; exactly one of the two parts is present. */
  public Measured {
    Refusal.unless(
        value.isPresent() != undefined.isPresent(), "measurement.must-be-value-or-undefined");
  }

  /** A measurement that gave a value. */
  public static <T> Measured<T> of(T value) {
    return new Measured<>(Optional.of(value), Optional.empty());
  }

  /** A measurement that could not give a value. */
  public static <T> Measured<T> undefined(String reason) {
    return new Measured<>(Optional.empty(), Optional.of(reason));
  }

  /** Whether there is a value. */
  @JsonIgnore
  public boolean isDefined() {
    return value.isPresent();
  }

  /** The value as another kind of value; an undefined measurement keeps its reason. */
  public <U> Measured<U> map(Function<? super T, ? extends U> change) {
    return new Measured<>(value.map(change), undefined);
  }

  /** The measurement that follows from the value; an undefined measurement keeps its reason. */
  public <U> Measured<U> flatMap(Function<? super T, Measured<U>> next) {
    return value.map(next).orElseGet(() -> new Measured<>(Optional.empty(), undefined));
  }
}
