package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

@Value.Immutable
abstract class WholeScale implements PayoutScale {
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
    Trace step = trace
        .step("pay.scale.whole")
        .given("attainment", attainment)
        .given("multiplier", reached.value())
        .given("from", reached.from());
    return Measured.of(
        attainment.isNegative()
            ? step.yields(Operation.STATED, Percent.ZERO)
            : step.yields(
                Operation.PRODUCT,
                Percent.ofFraction(
                    attainment.fraction().multiply(reached.value().fraction()))));
  }
}
