package io.sdr.process.lead;

import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/** How filters say what they object to. */
final class Objections {
  private Objections() {}

  static Optional<Unmet> unless(boolean holds, String condition) {
    return holds
        ? Optional.empty()
        : Optional.of(new Unmet(condition, Optional.empty(), Optional.empty()));
  }

  static Optional<Unmet> unless(boolean holds, String condition, Figure actual, Figure required) {
    return holds
        ? Optional.empty()
        : Optional.of(new Unmet(condition, Optional.of(actual), Optional.of(required)));
  }

  static void tell(Unmet unmet, Trace step) {
    if (unmet.actual().isPresent() && unmet.required().isPresent()) {
      step.fails(unmet.condition(), unmet.actual().get(), unmet.required().get());
    } else {
      step.fails(unmet.condition());
    }
  }
}
