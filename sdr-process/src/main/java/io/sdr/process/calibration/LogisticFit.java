package io.sdr.process.calibration;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;

/**
 * Looks for the logistic curve that makes what came of the leads most likely, by Newton's method. There is one best curve, because the
 * wins and losses that are added leave neither impossible.
 */
final class LogisticFit {
  private static final MathContext CONTEXT = MathContext.DECIMAL128;
  private static final BigDecimal NEAR = new BigDecimal("1e-9");
  private static final BigDecimal MOST_REACH = BigDecimal.ONE;
  private static final int MOST_STEPS = 100;

  private final SortedMap<Percent, Proportion> groups;
  private final BigDecimal ifWon;
  private final BigDecimal ifLost;
  private final Proportion all;

  LogisticFit(SortedMap<Percent, Proportion> groups) {
    this.groups = groups;
    this.all = groups.values().stream().reduce(Proportion.of(0, 0), Proportion::plus);
    long lost = all.trials() - all.hits();
    this.ifWon =
        BigDecimal.valueOf(all.hits() + 1).divide(BigDecimal.valueOf(all.hits() + 2), CONTEXT);
    this.ifLost = BigDecimal.ONE.divide(BigDecimal.valueOf(lost + 2), CONTEXT);
  }

  Measured<Line> line() {
    if (groups.size() < 2) {
      return Measured.undefined("no-variation");
    }
    Line line = start();
    for (int step = 0; step < MOST_STEPS; step++) {
      Line move = withinReach(newton(line));
      line = line.less(move);
      if (move.isNear()) {
        break;
      }
    }
    Line found = line.rounded();
    return found.slope().signum() > 0 ? Measured.of(found) : Measured.undefined("not-rising");
  }

  /**
   * Far from the best curve Newton's steps are too long, and behind it chances cannot be told from certainty. Steps that move no power
   * by more than one always make it likelier; source: Bach, <em>Self-concordant analysis for logistic regression</em> (2010).
   */
  private Line withinReach(Line move) {
    BigDecimal low = groups.firstKey().fraction();
    BigDecimal high = groups.lastKey().fraction();
    Line shorter = move;
    while (shorter.at(low).abs().max(shorter.at(high).abs()).compareTo(MOST_REACH) > 0) {
      shorter = shorter.half();
    }
    return shorter;
  }

  /** A level line at the share that was won. */
  private Line start() {
    BigDecimal odds = BigDecimal.valueOf(all.hits() + 1)
        .divide(BigDecimal.valueOf(all.trials() - all.hits() + 1), CONTEXT);
    return new Line(BigDecimal.ZERO, Distributions.ln(odds));
  }

  private Line newton(Line line) {
    BigDecimal ofSlope = BigDecimal.ZERO;
    BigDecimal ofShift = BigDecimal.ZERO;
    BigDecimal xx = BigDecimal.ZERO;
    BigDecimal x = BigDecimal.ZERO;
    BigDecimal one = BigDecimal.ZERO;
    for (Map.Entry<Percent, Proportion> group : groups.entrySet()) {
      BigDecimal given = group.getKey().fraction();
      BigDecimal leads = BigDecimal.valueOf(group.getValue().trials());
      BigDecimal chance = LogisticCurve.at(line.at(given));
      BigDecimal miss = chance.multiply(leads).subtract(wished(group.getValue()));
      BigDecimal weight = chance.multiply(BigDecimal.ONE.subtract(chance)).multiply(leads);
      ofSlope = ofSlope.add(miss.multiply(given), CONTEXT);
      ofShift = ofShift.add(miss, CONTEXT);
      xx = xx.add(weight.multiply(given).multiply(given), CONTEXT);
      x = x.add(weight.multiply(given), CONTEXT);
      one = one.add(weight, CONTEXT);
    }
    BigDecimal determinant = xx.multiply(one).subtract(x.multiply(x));
    return new Line(
        one.multiply(ofSlope).subtract(x.multiply(ofShift)).divide(determinant, CONTEXT),
        xx.multiply(ofShift).subtract(x.multiply(ofSlope)).divide(determinant, CONTEXT));
  }

  /** What the chances of a group should sum to. */
  private BigDecimal wished(Proportion group) {
    return ifWon
        .multiply(BigDecimal.valueOf(group.hits()))
        .add(ifLost.multiply(BigDecimal.valueOf(group.trials() - group.hits())));
  }

  /** A straight line through chances. */
  record Line(BigDecimal slope, BigDecimal shift) {
    BigDecimal at(BigDecimal given) {
      return slope.multiply(given).add(shift).round(CONTEXT);
    }

    Line less(Line move) {
      return new Line(
          slope.subtract(move.slope).round(CONTEXT), shift.subtract(move.shift).round(CONTEXT));
    }

    Line half() {
      return new Line(
          slope.divide(BigDecimal.valueOf(2), CONTEXT),
          shift.divide(BigDecimal.valueOf(2), CONTEXT));
    }

    boolean isNear() {
      return slope.abs().max(shift.abs()).compareTo(NEAR) < 0;
    }

    Line rounded() {
      return new Line(Distributions.rounded(slope), Distributions.rounded(shift));
    }
  }
}
