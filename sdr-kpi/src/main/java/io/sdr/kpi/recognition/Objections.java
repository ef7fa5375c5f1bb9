package io.sdr.kpi.recognition;

import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/** How limits say what they object to. */
final class Objections {
  private Objections() {}

  static Optional<Unmet> to(String condition) {
    return Optional.of(new Unmet(condition, Optional.empty(), Optional.empty()));
  }

  static Optional<Unmet> to(String condition, long actual, long required) {
    return to(condition, Figure.of(actual), Figure.of(required));
  }

  static Optional<Unmet> to(String condition, Figure actual, Figure required) {
    return Optional.of(new Unmet(condition, Optional.of(actual), Optional.of(required)));
  }

  static void tell(Unmet unmet, Trace step) {
    if (unmet.actual().isPresent() && unmet.required().isPresent()) {
      step.fails(unmet.condition(), unmet.actual().get(), unmet.required().get());
    } else {
      step.fails(unmet.condition());
    }
  }
}
