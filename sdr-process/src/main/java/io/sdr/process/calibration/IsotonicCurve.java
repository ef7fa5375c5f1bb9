package io.sdr.process.calibration;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import org.immutables.value.Value;

/** Blocks that rise, and straight lines between them. */
@Value.Immutable
abstract class IsotonicCurve implements ChanceCurve {
  private static final Comparator<CalibrationBlock> RISING =
      (one, next) -> one.to().compareTo(next.from()) < 0 && one.isBelow(next) ? -1 : 1;

  @Value.Parameter
  abstract ImmutableList<CalibrationBlock> blocks();

  @Override
  public Percent chance(Percent given) {
    int at = placeOf(given);
    if (at < 0) {
      return blocks().get(0).chance();
    }
    CalibrationBlock block = blocks().get(at);
    return given.compareTo(block.to()) <= 0 || at == blocks().size() - 1
        ? block.chance()
        : between(block, blocks().get(at + 1), given);
  }

  /** The last block that begins no higher; −1 where all do. */
  private int placeOf(Percent given) {
    int low = 0;
    int high = blocks().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks().get(middle).from().compareTo(given) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static Percent between(CalibrationBlock low, CalibrationBlock high, Percent given) {
    BigDecimal rise = high.chance().points().subtract(low.chance().points());
    BigDecimal way = given.points().subtract(low.to().points());
    BigDecimal width = high.from().points().subtract(low.to().points());
    return new Percent(low.chance().points().add(Decimals.quotient(rise.multiply(way), width)));
  }

  @Value.Check
  void check() {
    Refusal.unless(!blocks().isEmpty(), "isotonic-curve.must-have-a-block");
    Refusal.unless(
        Comparators.isInOrder(blocks(), RISING), "isotonic-curve.must-have-blocks-that-rise");
  }
}
