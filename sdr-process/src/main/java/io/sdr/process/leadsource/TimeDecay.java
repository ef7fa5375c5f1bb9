package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.immutables.value.Value;

/** The longer ago, the less. */
@Value.Immutable
abstract class TimeDecay implements Attribution {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LN_HALF =
      new BigDecimal("-0.69314718055994530941723212145817656808");
  private static final int MOST_HALVINGS = 200;
  private static final int MOST_DAYS = 36525;

  /** More terms than 34 digits need. */
  private static final int TERMS = 40;

  @Value.Parameter
  abstract int halfLifeDays();

  @Override
  public ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths) {
    return Weighing.alongPaths(paths, touches -> weights(touches));
  }

  private List<BigDecimal> weights(ImmutableList<Touch> touches) {
    // only ratios count, and the last touch of an old path must not vanish
    int youngest = touches.get(touches.size() - 1).daysBefore();
    return touches.stream().map(touch -> weight(touch.daysBefore() - youngest)).toList();
  }

  private BigDecimal weight(int days) {
    int halvings = days / halfLifeDays();
    return halvings > MOST_HALVINGS
        ? BigDecimal.ZERO
        : HALF.pow(halvings)
            .multiply(partOfHalving(days % halfLifeDays()))
            .round(MathContext.DECIMAL128);
  }

  /** {@code e^(ln ½ · days / half-life)} by its series, which converges fast within one halving. */
  private BigDecimal partOfHalving(int days) {
    BigDecimal exponent = LN_HALF
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(halfLifeDays()), MathContext.DECIMAL128);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; i < TERMS; i++) {
      term = term.multiply(exponent).divide(BigDecimal.valueOf(i), MathContext.DECIMAL128);
      sum = sum.add(term);
    }
    return sum.round(MathContext.DECIMAL128);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        1 <= halfLifeDays() && halfLifeDays() <= MOST_DAYS,
        "attribution.must-halve-in-some-days",
        halfLifeDays());
  }
}
