package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * Another metric, undefined while it rests on too few facts.
 *
 * @param metric the other metric
 * @param least on how many facts it must rest; at least one
 */
@JsonPropertyOrder({"metric", "least"})
record EnoughFacts(Metric metric, long least) implements Metric {
  EnoughFacts {
    Refusal.unless(least >= 1, "enough-facts.must-ask-for-a-fact", least);
  }

  @Override
  public Optional<MetricProfile> profile() {
    return metric.profile();
  }

  @Override
  public boolean addsUp() {
    return metric.addsUp();
  }

  @Override
  public Metric over(Period period) {
    return new EnoughFacts(metric.over(period), least);
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Trace step = trace.step("metric.with-enough");
    Reading reading = metric.read(tally, step);
    if (reading.value().isDefined() && reading.sample() < least) {
      step.fails("rests-on-too-few-facts", Figure.of(reading.sample()), Figure.of(least));
      return Reading.of(Measured.undefined("rests-on-too-few-facts"), reading.sample());
    }
    step.given("facts", reading.sample()).yields(Operation.SAME, reading.value());
    return reading;
  }
}
