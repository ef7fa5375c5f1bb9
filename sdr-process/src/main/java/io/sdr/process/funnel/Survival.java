package io.sdr.process.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.metric.DayCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;

/**
 * How many are still there after so many days, when some were last seen before they left.
 *
 * <p>Method: Kaplan and Meier (1958), the product of {@code 1 − left / at risk} over the days on which somebody left;
 * who was last seen on a day is at risk on that day still. The share is kept as an exact fraction, so that a half is a
 * half.
 */
final class Survival {
  private final DayCounts left;
  private final DayCounts lastSeen;

  Survival(DayCounts left, DayCounts lastSeen) {
    this.left = left;
    this.lastSeen = lastSeen;
  }

  /** The first number of days by which at least this share has left. */
  Measured<Long> quantile(Percent share) {
    Curve curve = new Curve(left.counts());
    BigDecimal rest = BigDecimal.ONE.subtract(share.fraction());
    while (curve.next()) {
      if (curve.isAtMost(rest)) {
        return Measured.of(curve.day);
      }
    }
    return Measured.undefined(isEmpty() ? "no-sample" : "not-reached");
  }

  /** The share that is still there when so many days are over. */
  Measured<Percent> shareAfter(long days) {
    Curve curve = new Curve(left.counts().headMap(days, true));
    while (curve.next()) {}
    if (isEmpty()) {
      return Measured.undefined("no-sample");
    }
    return days <= lastDay() || curve.there.signum() == 0
        ? Measured.of(Percent.ofFraction(
            Decimals.quotient(new BigDecimal(curve.there), new BigDecimal(curve.all))))
        : Measured.undefined("not-reached");
  }

  private boolean isEmpty() {
    return left.counts().isEmpty() && lastSeen.counts().isEmpty();
  }

  private long lastDay() {
    return left.plus(lastSeen).counts().lastKey();
  }

  /** Goes from one day on which somebody left to the next. */
  private final class Curve {
    private final Iterator<Map.Entry<Long, Long>> leaving;
    private final ImmutableList<Map.Entry<Long, Long>> vanishing =
        lastSeen.counts().entrySet().asList();
    private int vanished;
    private long atRisk = Math.addExact(left.size(), lastSeen.size());
    private BigInteger there = BigInteger.ONE;
    private BigInteger all = BigInteger.ONE;
    private long day;

    Curve(ImmutableSortedMap<Long, Long> leaving) {
      this.leaving = leaving.entrySet().iterator();
    }

    boolean next() {
      if (!leaving.hasNext()) {
        return false;
      }
      Map.Entry<Long, Long> leave = leaving.next();
      day = leave.getKey();
      while (vanished < vanishing.size() && vanishing.get(vanished).getKey() < day) {
        atRisk -= vanishing.get(vanished++).getValue();
      }
      all = all.multiply(BigInteger.valueOf(atRisk));
      atRisk -= leave.getValue();
      there = there.multiply(BigInteger.valueOf(atRisk));
      return true;
    }

    boolean isAtMost(BigDecimal share) {
      // whole numbers, because decimals of this length are slow to compare
      BigInteger part = all.multiply(share.unscaledValue());
      return there.multiply(BigInteger.TEN.pow(share.scale())).compareTo(part) <= 0;
    }
  }
}
