package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result together with the reason for it.
 *
 * @param value the result
 * @param because how it came about; absent when {@link Detail#NONE} was asked for
 * @param <T> what was computed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"value", "because"})
public record Explained<T>(T value, Optional<Explanation> because) {
  /**
   * Runs a calculation and writes down as much of it as is wanted. The number and its reason come from the same run.
   *
   * @param rule the name of the whole calculation
   * @param detail how much is written down
   * @param calculation computes the result and tells its steps to the trace
   */
  public static <T> Explained<T> of(String rule, Detail detail, Function<Trace, T> calculation) {
    if (detail == Detail.NONE) {
      return new Explained<>(calculation.apply(Trace.silent()), Optional.empty());
    }
    Recorder recorder = new Recorder(rule, detail == Detail.TOTALS ? 1 : Integer.MAX_VALUE);
    T value = calculation.apply(recorder);
    return new Explained<>(value, Optional.of(recorder.explanation()));
  }
}
