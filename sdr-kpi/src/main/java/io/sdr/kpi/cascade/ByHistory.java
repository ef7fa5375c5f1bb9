package io.sdr.kpi.cascade;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** What it was is what it will be. */
@Value.Immutable(singleton = true)
abstract class ByHistory implements Weighting {
  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    Trace step = trace.step("cascade.weight.by-history");
    Measured<BigDecimal> mean =
        part.history().n() == 0 ? Measured.undefined("no-past-figures") : mean(part, step);
    step.yields(Operation.QUOTIENT, mean.map(Figure::of));
    return mean;
  }

  private static Measured<BigDecimal> mean(Part part, Trace step) {
    BigDecimal sum = part.history().sum();
    BigDecimal periods = BigDecimal.valueOf(part.history().n());
    step.given("sum", sum).given("periods", periods).given("part", part.name());
    return sum.signum() < 0
        ? Measured.undefined("past-figures-below-zero")
        : Measured.of(Decimals.quotient(sum, periods));
  }
}
