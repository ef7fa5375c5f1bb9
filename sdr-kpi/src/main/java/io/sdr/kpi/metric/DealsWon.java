package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class DealsWon implements Metric {
  @Override
  public Optional<MetricProfile> profile() {
    return Optional.of(MetricProfile.ofPerson(MetricType.DEAL_ECONOMICS));
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Figure won = trace.step("metric.deals-won").yields(Operation.GIVEN, Figure.of(tally.won()));
    return Reading.of(Measured.of(won), tally.won());
  }
}
