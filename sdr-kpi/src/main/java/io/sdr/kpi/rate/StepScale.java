package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

@Value.Immutable
abstract class StepScale implements PayoutScale {
  @Value.Parameter
  abstract Boundary boundary();

  @Value.Parameter
  abstract ImmutableList<Step> steps();

  @Value.Check
  void check() {
    Step.checkRising(steps());
  }

  @Override
  public Measured<Percent> payoutAt(Percent attainment, Trace trace) {
    Step reached = Step.at(attainment, boundary(), steps());
    return Measured.of(trace
        .step("pay.scale.step")
        .given("attainment", attainment)
        .given("from", reached.from())
        .yields(Operation.GIVEN, reached.value()));
  }
}
