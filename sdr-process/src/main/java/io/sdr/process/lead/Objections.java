package io.sdr.process.lead;

import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/** How filters say what they object to. */
final class Objections {
  private Objections() {}

  static Optional<Unmet> to(String condition) {
    return Optional.of(new Unmet(condition, Optional.empty(), Optional.empty()));
  }

  static Optional<Unmet> unless(boolean holds, String condition) {
    return holds ? Optional.empty() : to(condition);
  }

  /** Makes figures only of what is objected to: most sellers are asked for nothing. */
  static Optional<Unmet> unlessBelow(long actual, long required, String condition) {
    return actual < required ? Optional.empty() : to(condition, actual, required);
  }

  static Optional<Unmet> to(String condition, long actual, long required) {
    return Optional.of(
        new Unmet(condition, Optional.of(Figure.of(actual)), Optional.of(Figure.of(required))));
  }

  static void tell(Unmet unmet, Trace step) {
    if (unmet.actual().isPresent() && unmet.required().isPresent()) {
      step.fails(unmet.condition(), unmet.actual().get(), unmet.required().get());
    } else {
      step.fails(unmet.condition());
    }
  }
}
