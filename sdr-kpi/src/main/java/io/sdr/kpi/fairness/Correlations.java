package io.sdr.kpi.fairness;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Correlation;
import io.sdr.core.statistics.Significance;
import java.util.Optional;

/** A correlation as the effect of a finding. */
final class Correlations {
  private Correlations() {}

  static void tell(Finding.Builder finding, Measured<Correlation> correlation) {
    correlation
        .value()
        .ifPresent(one -> finding
            .effect(Figure.of(one.coefficient()))
            .addTest(new Significance(
                one.method(), one.n(), Optional.of(one.coefficient()), one.p(), Optional.empty())));
  }
}
