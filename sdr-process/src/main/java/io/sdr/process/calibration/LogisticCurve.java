package io.sdr.process.calibration;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** One by one and the power of Euler's number to what a straight line through the chances takes away. */
@Value.Immutable
abstract class LogisticCurve implements ChanceCurve {
  /** Beyond this power a chance cannot be told from none or all. */
  private static final BigDecimal FAR = BigDecimal.valueOf(100);

  @Value.Parameter
  abstract BigDecimal slope();

  @Value.Parameter
  abstract BigDecimal shift();

  @Override
  public Percent chance(Percent given) {
    return Percent.ofFraction(at(slope().multiply(given.fraction()).add(shift())));
  }

  /** The logistic function. */
  static BigDecimal at(BigDecimal power) {
    BigDecimal within = power.max(FAR.negate()).min(FAR);
    return Decimals.quotient(
        BigDecimal.ONE, BigDecimal.ONE.add(Distributions.exp(within.negate())));
  }

  @Value.Check
  LogisticCurve check() {
    BigDecimal plainSlope = Decimals.writable(slope());
    BigDecimal plainShift = Decimals.writable(shift());
    Refusal.unless(plainSlope.signum() > 0, "logistic-curve.must-rise", plainSlope);
    return plainSlope.equals(slope()) && plainShift.equals(shift())
        ? this
        : ImmutableLogisticCurve.of(plainSlope, plainShift);
  }
}
