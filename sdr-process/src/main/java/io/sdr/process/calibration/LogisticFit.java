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
 * Looks for the logistic curve that makes what came of the leads most likely, by Newton's method with steps that are halved while they
 * make it less likely. There is one best curve, because the wins and losses that are added leave neither impossible.
 */
final class LogisticFit {
  private static final MathContext CONTEXT = MathContext.DECIMAL128;
  private static final BigDecimal NEAR = new BigDecimal("1e-9");
  private static final BigDecimal NOISE = new BigDecimal("1e-12");
  private static final BigDecimal MOST_REACH = BigDecimal.valueOf(4);
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;

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
    BigDecimal loss = loss(line);
    for (int step = 0; step < MOST_STEPS; step++) {
      Line move = withinReach(newton(line));
      if (move.isNear()) {
        break;
      }
      Line next = line.less(move);
      BigDecimal nextLoss = loss(next);
      for (int half = 0; half < MOST_HALVINGS && isWorse(nextLoss, loss); half++) {
        move = move.half();
        next = line.less(move);
        nextLoss = loss(next);
      }
      line = next;
      loss = nextLoss;
    }
    Line found = line.rounded();
    return found.slope().signum() > 0 ? Measured.of(found) : Measured.undefined("not-rising");
  }

  /**
   * Far from the best curve Newton's steps are too long, and behind them chances cannot be told from certainty; so none moves a
   * power by more than this.
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

  /** Worse by more than what the last digits of logarithms are off; near the best curve losses differ by less than that. */
  private static boolean isWorse(BigDecimal next, BigDecimal loss) {
    return next.compareTo(loss.add(loss.multiply(NOISE))) > 0;
  }

  /** A level line at the share that was won. */
  private Line start() {
    BigDecimal odds = BigDecimal.valueOf(all.hits() + 1)
        .divide(BigDecimal.valueOf(all.trials() - all.hits() + 1), CONTEXT);
    return new Line(BigDecimal.ZERO, Distributions.ln(odds));
  }

  private BigDecimal loss(Line line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Percent, Proportion> group : groups.entrySet()) {
      BigDecimal power = line.at(group.getKey().fraction());
      BigDecimal size = power.abs();
      // the logarithm of one and the power of Euler's number to the power, without large numbers
      BigDecimal log = Distributions.ln(
              BigDecimal.ONE.add(Distributions.exp(size.min(LogisticCurve.FAR).negate())))
          .add(power.max(BigDecimal.ZERO));
      sum = sum.add(log.multiply(BigDecimal.valueOf(group.getValue().trials())))
          .subtract(power.multiply(wished(group.getValue())));
    }
    return sum.round(CONTEXT);
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
