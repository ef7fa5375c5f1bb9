package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import org.immutables.value.Value;

@Value.Immutable
abstract class MarginalScale implements PayoutScale {
  @Value.Parameter
  abstract ImmutableList<Step> steps();

  @Value.Check
  void check() {
    Step.checkRising(steps());
  }

  @Override
  public Measured<Percent> payoutAt(Percent attainment, Trace trace) {
    Trace step = trace.step("pay.scale.marginal").given("attainment", attainment);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < steps().size(); i++) {
      BigDecimal slice = sliceIn(i, attainment.fraction());
      if (slice.signum() != 0) {
        Percent multiplier = steps().get(i).value();
        sum = sum.add(step.step("pay.scale.slice")
            .given("slice", Percent.ofFraction(slice))
            .given("multiplier", multiplier)
            .given("from", steps().get(i).from())
            .yields(Operation.PRODUCT, Percent.ofFraction(slice.multiply(multiplier.fraction())))
            .fraction());
      }
    }
    return Measured.of(step.yields(Operation.SUM, Percent.ofFraction(sum)));
  }

  /** Below zero there is nothing: returns are taken back where they were paid for, not from the pay on target. */
  private BigDecimal sliceIn(int band, BigDecimal attainment) {
    BigDecimal from = steps().get(band).from().fraction();
    BigDecimal top = band + 1 == steps().size()
        ? attainment
        : attainment.min(steps().get(band + 1).from().fraction());
    return top.subtract(from).max(BigDecimal.ZERO);
  }
}
