package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;

/** The first and the last touch get most. */
@Value.Immutable
abstract class ByPosition implements Attribution {
  @Value.Parameter
  abstract Percent first();

  @Value.Parameter
  abstract Percent last();

  @Override
  public ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths) {
    return Weighing.alongPaths(paths, touches -> weights(touches.size()));
  }

  private List<BigDecimal> weights(int touches) {
    if (touches == 1) {
      return List.of(BigDecimal.ONE);
    }
    if (touches == 2) {
      return List.of(first().points(), last().points());
    }
    // those between share what is left, so the others count as often as there are some between
    BigDecimal between = BigDecimal.valueOf(touches - 2L);
    List<BigDecimal> weights = new ArrayList<>(Collections.nCopies(touches, rest()));
    weights.set(0, first().points().multiply(between));
    weights.set(touches - 1, last().points().multiply(between));
    return weights;
  }

  private BigDecimal rest() {
    return Percent.HUNDRED.points().subtract(first().points()).subtract(last().points());
  }

  @Value.Check
  void check() {
    Refusal.unless(
        first().points().signum() > 0 && last().points().signum() > 0 && rest().signum() >= 0,
        "attribution.must-share-the-whole",
        first(),
        last());
  }
}
