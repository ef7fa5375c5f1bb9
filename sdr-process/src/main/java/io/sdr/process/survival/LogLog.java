package io.sdr.process.survival;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Intervals that cannot leave 0 % and 100 %: those of {@code ln(−ln share)}, turned back ({@code log-log}).
 *
 * <p>Source: Collett, <em>Modelling Survival Data in Medical Research</em>; Kalbfleisch and Prentice.
 */
final class LogLog {
  /** Beyond this the bound is nothing or everything to more decimals than are shown. */
  private static final BigDecimal FAR = BigDecimal.valueOf(50);

  private LogLog() {}

  static void check(Percent level) {
    Refusal.unless(
        !level.isNegative() && level.compareTo(Percent.HUNDRED) < 0,
        "estimate.must-have-a-level-below-everything",
        level);
  }

  /** The interval; empty where the share is nothing or everything, which has no logarithm of this kind. */
  static Optional<Proportion.Interval> around(Percent share, BigDecimal variance, Percent level) {
    BigDecimal fraction = share.fraction();
    if (fraction.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal logarithm = Distributions.ln(fraction);
    if (logarithm.signum() >= 0) {
      return Optional.empty();
    }
    BigDecimal error = variance.max(BigDecimal.ZERO).sqrt(MathContext.DECIMAL128);
    BigDecimal reach = Decimals.quotient(
            Distributions.reachOfNormal(level).multiply(error), fraction.multiply(logarithm.abs()))
        .min(FAR);
    return Optional.of(new Proportion.Interval(
        "log-log", level, bound(logarithm, reach), bound(logarithm, reach.negate())));
  }

  private static Percent bound(BigDecimal logarithm, BigDecimal reach) {
    BigDecimal power = logarithm.multiply(Distributions.exp(reach));
    return Percent.ofFraction(Distributions.rounded(Distributions.exp(power)));
  }
}
