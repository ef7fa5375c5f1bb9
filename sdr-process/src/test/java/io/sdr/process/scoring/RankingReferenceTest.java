package io.sdr.process.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.quantity.Percent;
import io.sdr.process.accuracy.PastChance;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A second, slow calculation that compares every lead that was won with every one that was lost. */
class RankingReferenceTest {
  private static final double Z = 1.959963984540054;

  @Property(tries = 500)
  void agreesWithComparingAllPairs(@ForAll("past") List<PastChance> past) {
    PlacedScores placed = new PlacedScores(past);
    List<PastChance> won = past.stream().filter(PastChance::won).toList();
    List<PastChance> lost = past.stream().filter(one -> !one.won()).toList();
    if (won.isEmpty() || lost.isEmpty()) {
      assertThat(placed.ranking().isDefined()).isFalse();
      return;
    }
    double[] ofWon =
        won.stream().mapToDouble(one -> mean(lost, other -> order(one, other))).toArray();
    double[] ofLost =
        lost.stream().mapToDouble(other -> mean(won, one -> order(one, other))).toArray();
    double area = mean(ofWon);
    Ranking ranking = placed.ranking().value().orElseThrow();
    assertThat(ranking.area().doubleValue()).isCloseTo(area, within(1e-6));
    if (won.size() > 1 && lost.size() > 1) {
      double error = Math.sqrt(variance(ofWon) / ofWon.length + variance(ofLost) / ofLost.length);
      ranking
          .interval()
          .value()
          .ifPresentOrElse(
              bounds -> {
                assertThat(bounds.low().doubleValue())
                    .isCloseTo(Math.max(0, area - Z * error), within(1e-6));
                assertThat(bounds.high().doubleValue())
                    .isCloseTo(Math.min(1, area + Z * error), within(1e-6));
              },
              () -> assertThat(error).isCloseTo(0, within(1e-9)));
    }
  }

  @Property(tries = 500)
  void takesTheBestTenthByGoingDownTheList(@ForAll("past") List<PastChance> past) {
    List<PastChance> falling = past.stream()
        .sorted(Comparator.comparing(PastChance::chance).reversed())
        .toList();
    PlacedScores placed = new PlacedScores(past);
    if (past.stream().noneMatch(PastChance::won)) {
      assertThat(placed.lift().isDefined()).isFalse();
      return;
    }
    Percent last = falling.get((past.size() + 9) / 10 - 1).chance();
    List<PastChance> best =
        past.stream().filter(one -> one.chance().compareTo(last) >= 0).toList();
    Lift lift = placed.lift().value().orElseThrow();

    assertThat(lift.best().trials()).isEqualTo(best.size());
    assertThat(lift.best().hits())
        .isEqualTo(best.stream().filter(PastChance::won).count());
    assertThat(lift.times().doubleValue()).isCloseTo(share(best) / share(past), within(1e-6));
  }

  @Provide
  Arbitrary<List<PastChance>> past() {
    return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.of(true, false))
        .as((tens, won) -> new PastChance(Percent.of(String.valueOf(tens * 8)), won))
        .list()
        .ofMaxSize(45);
  }

  private static double share(List<PastChance> leads) {
    return mean(leads, one -> one.won() ? 1 : 0);
  }

  private static double order(PastChance won, PastChance lost) {
    int order = won.chance().compareTo(lost.chance());
    return order > 0 ? 1 : order == 0 ? 0.5 : 0;
  }

  private static double mean(List<PastChance> leads, ToDoubleFunction<PastChance> value) {
    return leads.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    DoubleUnaryOperator square = value -> (value - mean) * (value - mean);
    double sum = 0;
    for (double value : values) {
      sum += square.applyAsDouble(value);
    }
    return sum / (values.length - 1);
  }
}
