package io.sdr.process.scoring;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Distributions;
import io.sdr.process.accuracy.PastChance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores that are known to have been right or wrong, from the lowest to the highest, equal ones together. */
final class PlacedScores {
  private static final Percent LEVEL = Percent.of("95");
  private static final long TENTH = 10;

  private final List<Proportion> groups = new ArrayList<>();
  private final Proportion all;

  PlacedScores(List<PastChance> past) {
    List<PastChance> rising = new ArrayList<>(past);
    rising.sort(Comparator.comparing(PastChance::chance));
    Proportion sum = Proportion.of(0, 0);
    for (int i = 0; i < rising.size(); ) {
      Percent score = rising.get(i).chance();
      Proportion group = Proportion.of(0, 0);
      for (; i < rising.size() && rising.get(i).chance().equals(score); i++) {
        group = group.plus(Proportion.of(rising.get(i).won() ? 1 : 0, 1));
      }
      groups.add(group);
      sum = sum.plus(group);
    }
    this.all = sum;
  }

  Proportion all() {
    return all;
  }

  /**
   * The area with the interval of DeLong, DeLong and Clarke-Pearson (1988): each lead's place among those of the other kind, and
   * how much these places scatter.
   */
  Measured<Ranking> ranking() {
    long won = all.hits();
    long lost = lost(all);
    if (won == 0 || lost == 0) {
      return Measured.undefined("no-variation");
    }
    Scatter ofWon = new Scatter();
    Scatter ofLost = new Scatter();
    long wonBelow = 0;
    long lostBelow = 0;
    for (Proportion group : groups) {
      ofWon.add(Math.addExact(2 * lostBelow, lost(group)), group.hits());
      ofLost.add(2 * (won - wonBelow - group.hits()) + group.hits(), lost(group));
      wonBelow += group.hits();
      lostBelow += lost(group);
    }
    BigDecimal area = Decimals.quotient(
        ofWon.sum, BigDecimal.valueOf(2 * won).multiply(BigDecimal.valueOf(lost)));
    return Measured.of(new Ranking(
        "delong",
        won,
        lost,
        Distributions.rounded(area),
        LEVEL,
        won < 2 || lost < 2
            ? Measured.undefined("too-few-cases")
            : bounds(area, ofWon.ofMean(won, lost).add(ofLost.ofMean(lost, won)))));
  }

  private static Measured<Ranking.Bounds> bounds(BigDecimal area, BigDecimal variance) {
    if (variance.signum() == 0) {
      return Measured.undefined("no-variation");
    }
    BigDecimal reach =
        Distributions.reachOfNormal(LEVEL).multiply(variance.sqrt(MathContext.DECIMAL128));
    return Measured.of(new Ranking.Bounds(
        Distributions.rounded(area.subtract(reach).max(BigDecimal.ZERO)),
        Distributions.rounded(area.add(reach).min(BigDecimal.ONE))));
  }

  Measured<Lift> lift() {
    if (all.hits() == 0) {
      return Measured.undefined(all.trials() == 0 ? "no-sample" : "no-variation");
    }
    long wanted = (all.trials() + TENTH - 1) / TENTH;
    Proportion best = Proportion.of(0, 0);
    for (int i = groups.size() - 1; best.trials() < wanted; i--) {
      best = best.plus(groups.get(i));
    }
    BigDecimal times = Decimals.quotient(
        BigDecimal.valueOf(best.hits()).multiply(BigDecimal.valueOf(all.trials())),
        BigDecimal.valueOf(best.trials()).multiply(BigDecimal.valueOf(all.hits())));
    return Measured.of(
        new Lift(best, best.interval().value().orElseThrow(), all, Distributions.rounded(times)));
  }

  private static long lost(Proportion group) {
    return group.trials() - group.hits();
  }

  /** Places in halves, exactly. */
  private static final class Scatter {
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(long halves, long times) {
      BigDecimal place = BigDecimal.valueOf(halves);
      BigDecimal many = BigDecimal.valueOf(times);
      sum = sum.add(place.multiply(many));
      squares = squares.add(place.pow(2).multiply(many));
    }

    /** The variance of the mean of {@code n} places among {@code others}. */
    BigDecimal ofMean(long n, long others) {
      BigDecimal many = BigDecimal.valueOf(n);
      BigDecimal scatter = squares.multiply(many).subtract(sum.pow(2));
      return Decimals.quotient(
          scatter,
          many.pow(2)
              .multiply(BigDecimal.valueOf(n - 1))
              .multiply(BigDecimal.valueOf(2 * others).pow(2)));
    }
  }
}
