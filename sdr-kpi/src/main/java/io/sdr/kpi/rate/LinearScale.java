package io.sdr.kpi.rate;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable
abstract class LinearScale implements PayoutScale {
  @Value.Parameter
  abstract Percent floor();

  @Value.Parameter
  abstract Optional<Percent> cap();

  @Value.Check
  void check() {
    Refusal.unless(
        !floor().isNegative() && cap().filter(cap -> cap.compareTo(floor()) < 0).isEmpty(),
        "payout-scale.must-have-floor-below-cap");
  }

  @Override
  public Measured<Percent> payoutAt(Percent attainment, Trace trace) {
    Trace step = trace.step("pay.scale.linear").given("attainment", attainment);
    if (attainment.compareTo(floor()) < 0) {
      step.fails("below-floor", Figure.of(attainment), Figure.of(floor()));
      return Measured.undefined("below-floor");
    }
    Percent payout = cap().filter(cap -> attainment.compareTo(cap) > 0).orElse(attainment);
    return Measured.of(step.yields(Operation.STATED, payout));
  }
}
