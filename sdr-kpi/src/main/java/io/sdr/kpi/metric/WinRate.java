package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class WinRate implements Metric {
  @Override
  public Optional<MetricProfile> profile() {
    return Optional.of(MetricProfile.ofPerson(MetricType.CONVERSION));
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Proportion won = Proportion.of(tally.won(), Math.addExact(tally.won(), tally.lost()));
    Reading reading = Reading.of(won);
    Measured<Figure> rate =
        won.trials() == 0 ? Measured.undefined("no-decided-deals") : reading.value();
    trace
        .step("metric.win-rate")
        .given("won", won.hits())
        .given("decided", won.trials())
        .yields(Operation.QUOTIENT, rate);
    return new Reading(rate, reading.sample(), reading.interval());
  }
}
