package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class Revenue implements Metric {
  @Override
  public Optional<MetricProfile> profile() {
    return Optional.of(MetricProfile.ofPerson(MetricType.VOLUME));
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Figure revenue = Figure.of(trace
        .step("metric.revenue")
        .given("sold", tally.sold())
        .given("returned", tally.returned())
        .given("deals", tally.won())
        .yields(Operation.DIFFERENCE, tally.revenue()));
    return Reading.of(Measured.of(revenue), tally.won());
  }
}
