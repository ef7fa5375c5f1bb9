package io.sdr.kpi.cascade;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.Optional;

/** What is known of a part, taken as its weight. */
final class KnownFigure {
  private KnownFigure() {}

  static Measured<BigDecimal> told(
      Part part, Optional<BigDecimal> figure, String whenUnknown, Trace step) {
    step.given("part", part.name());
    Measured<BigDecimal> known =
        figure.map(Measured::of).orElseGet(() -> Measured.undefined(whenUnknown));
    step.yields(Operation.GIVEN, known.map(Figure::of));
    return known;
  }
}
