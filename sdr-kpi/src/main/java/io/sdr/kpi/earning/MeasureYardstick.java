package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import org.immutables.value.Value;

@Value.Immutable
abstract class MeasureYardstick implements Yardstick {
  abstract Metric metric();

  @Value.Default
  Scope scope() {
    return Scope.OWN;
  }

  @Value.Default
  Measure.As as() {
    return Measure.As.VALUE;
  }

  @Override
  public Measured<Figure> read(Participant participant, Trace trace) {
    return participant.performance().read(measure(), trace);
  }

  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(measure());
  }

  @Override
  public boolean looksAtCredits() {
    return false;
  }

  private Measure measure() {
    return Measure.builder().metric(metric()).scope(scope()).as(as()).build();
  }
}
