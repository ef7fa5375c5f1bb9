package io.sdr.process.forecast;

import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.joda.money.BigMoney;

/**
 * Tries a forecast out. Binary fractions serve for chances only; totals are whole numbers of steps.
 */
final class Simulator {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Grid grid;
  private final Simulation simulation;
  private final long[] steps;
  private final double[] chances;
  private final double common;

  Simulator(Forecast forecast, BigMoney step, Simulation simulation) {
    this.grid = new Grid(forecast, step);
    this.simulation = simulation;
    this.common = simulation.commonFate().fraction().doubleValue();
    this.steps = grid.open().stream().mapToLong(grid::steps).toArray();
    this.chances = grid.open().stream()
        .mapToDouble(one -> one.fraction().doubleValue())
        .map(chance -> common == 0 ? chance : NORMAL.inverseCumulativeProbability(chance))
        .toArray();
  }

  AmountDistribution distribution() {
    SplittableRandom random = new SplittableRandom(simulation.seed());
    SortedMap<Long, Long> counts = new TreeMap<>();
    for (int trial = 0; trial < simulation.trials(); trial++) {
      counts.merge(total(random), 1L, Long::sum);
    }
    SortedMap<Long, BigDecimal> shares = new TreeMap<>();
    BigDecimal trials = BigDecimal.valueOf(simulation.trials());
    for (Map.Entry<Long, Long> one : counts.entrySet()) {
      shares.put(one.getKey(), Decimals.quotient(BigDecimal.valueOf(one.getValue()), trials));
    }
    return grid.distribution(Optional.of(simulation), shares);
  }

  private long total(SplittableRandom random) {
    double fate = common == 0 ? 0 : normal(random);
    long total = 0;
    for (int i = 0; i < steps.length; i++) {
      total += random.nextDouble() < chance(chances[i], fate) ? steps[i] : 0;
    }
    return total;
  }

  /** With a common fate chances are held as normal numbers; nothing and everything as numbers without end. */
  private double chance(double held, double fate) {
    return common == 0
        ? held
        : NORMAL.cumulativeProbability((held + Math.sqrt(common) * fate) / Math.sqrt(1 - common));
  }

  /** The middle of one of the equal steps between 0 and 1, so that neither end is met. */
  private static double normal(SplittableRandom random) {
    return NORMAL.inverseCumulativeProbability(random.nextDouble() + 0x1.0p-54);
  }
}
