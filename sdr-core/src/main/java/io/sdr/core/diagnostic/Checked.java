package io.sdr.core.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value with the problems found on the way to it. There is a value exactly when no problem is an {@link
 * Severity#ERROR}.
 *
 * @param value the value, unless something makes it unusable
 * @param diagnostics all problems, in the order they were found
 * @param <T> what was checked
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Checked<T>(Optional<T> value, ImmutableList<Diagnostic> diagnostics) {
  /** Makes a checked value. */
  public Checked {
    Refusal.unless(
        value.isPresent() != hasError(diagnostics), "checked-value.must-be-present-unless-error");
  }

  /** A value without problems. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), ImmutableList.of());
  }

  /** A value together with problems; the value is left out if one of them is an error. */
  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    return new Checked<>(
        hasError(diagnostics) ? Optional.empty() : Optional.of(value),
        ImmutableList.copyOf(diagnostics));
  }

  /** No value, because of the given problems; at least one is an error. */
  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), ImmutableList.copyOf(diagnostics));
  }

  /** What the next check makes of the value, with the problems of both. */
  public <U> Checked<U> then(Function<? super T, Checked<U>> next) {
    if (value.isEmpty()) {
      return failed(diagnostics);
    }
    Checked<U> result = next.apply(value.get());
    return new Checked<>(
        result.value,
        ImmutableList.<Diagnostic>builder()
            .addAll(diagnostics)
            .addAll(result.diagnostics)
            .build());
  }

  /**
   * The value, for callers to whom an error is a mistake of their own.
   *
   * @throws Refusal if there is none, naming the problems
   */
  public T orRefuse() {
    return value.orElseThrow(() -> Refusal.because(
        "checked-value.must-have-no-error",
        diagnostics.stream()
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .map(diagnostic -> diagnostic.code() + " at " + diagnostic.location())
            .collect(Collectors.joining("; "))));
  }

  private static boolean hasError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }
}
