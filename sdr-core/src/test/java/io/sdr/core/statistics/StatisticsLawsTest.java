package io.sdr.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsLawsTest {
  private static final Percent LEVEL = Percent.of("95");

  @Property
  void sharesAreAsFarApartEitherWay(
      @ForAll("proportions") Proportion one, @ForAll("proportions") Proportion other) {
    Significance.twoProportionZ(one, other).value().ifPresent(test -> {
      Significance turned = Significance.twoProportionZ(other, one).value().orElseThrow();
      assertThat(turned.p()).isEqualTo(test.p());
      assertThat(turned.statistic().orElseThrow())
          .isEqualByComparingTo(test.statistic().orElseThrow().negate());
    });
    assertThat(Significance.fisherExact(other, one))
        .isEqualTo(Significance.fisherExact(one, other));
  }

  /** All tables with the same sums are counted; those at most as frequent as the one seen are as extreme. */
  @Property
  void fishersTestCountsTables(
      @ForAll("proportions") Proportion one, @ForAll("proportions") Proportion other) {
    long hits = one.hits() + other.hits();
    BigInteger seen = ways(one.trials(), one.hits()).multiply(ways(other.trials(), other.hits()));
    BigInteger extreme = BigInteger.ZERO;
    for (long k = Math.max(0, hits - other.trials()); k <= Math.min(hits, one.trials()); k++) {
      BigInteger table = ways(one.trials(), k).multiply(ways(other.trials(), hits - k));
      extreme = extreme.add(table.compareTo(seen) <= 0 ? table : BigInteger.ZERO);
    }
    BigDecimal expected = Distributions.rounded(new BigDecimal(extreme)
        .divide(
            new BigDecimal(ways(one.trials() + other.trials(), hits)), 12, RoundingMode.HALF_EVEN));

    Significance.fisherExact(one, other)
        .value()
        .ifPresent(test -> assertThat(test.p().subtract(expected).abs())
            .isLessThanOrEqualTo(new BigDecimal("0.000001")));
  }

  private static BigInteger ways(long n, long k) {
    BigInteger ways = BigInteger.ONE;
    for (long i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  @Property(tries = 200)
  void ranksDoNotFeelScaleOrOrderOfPairs(
      @ForAll("pairs") List<List<BigDecimal>> pairs,
      @ForAll @IntRange(min = 1, max = 9) int scale) {
    List<List<BigDecimal>> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(scale));

    assertThat(Correlation.spearman(side(shuffled, 0), side(shuffled, 1)))
        .isEqualTo(Correlation.spearman(side(pairs, 0), side(pairs, 1)))
        .isEqualTo(Correlation.spearman(side(pairs, 1), side(pairs, 0)))
        .isEqualTo(Correlation.spearman(
            side(pairs, 0).stream()
                .map(value -> value.multiply(BigDecimal.valueOf(scale)).pow(3))
                .toList(),
            side(pairs, 1)));
  }

  @Property(tries = 200)
  void aSideTurnedAroundTurnsTheCoefficient(@ForAll("pairs") List<List<BigDecimal>> pairs) {
    Correlation.spearman(side(pairs, 0), side(pairs, 1)).value().ifPresent(one -> {
      Correlation turned = Correlation.spearman(
              side(pairs, 0), side(pairs, 1).stream().map(BigDecimal::negate).toList())
          .value()
          .orElseThrow();
      assertThat(turned.coefficient()).isEqualByComparingTo(one.coefficient().negate());
      assertThat(turned.p()).isEqualTo(one.p());
    });
  }

  @Property
  void sharingDoesNotFeelScaleOrDoubling(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1000) Integer> values,
      @ForAll @IntRange(min = 1, max = 50) int scale) {
    Sample sample = sample(values, 1);
    Assume.that(sample.sum().signum() > 0);
    BigDecimal gini = sample.gini().value().orElseThrow();
    List<BigDecimal> twice = new ArrayList<>(sample.rising());
    twice.addAll(sample.rising());

    assertThat(gini).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(gini.multiply(BigDecimal.valueOf(values.size())))
        .isLessThan(BigDecimal.valueOf(values.size()));
    assertThat(close(sample(values, scale).gini().value().orElseThrow(), gini)).isTrue();
    assertThat(close(Sample.of(twice).gini().value().orElseThrow(), gini)).isTrue();
    Percent largest = sample.shareOfLargest(Percent.of("20")).value().orElseThrow();
    assertThat(largest).isBetween(Percent.of("20"), Percent.HUNDRED);
    assertThat(close(
            Sample.of(twice)
                .shareOfLargest(Percent.of("20"))
                .value()
                .orElseThrow()
                .fraction(),
            largest.fraction()))
        .isTrue();
  }

  private static Sample sample(List<Integer> values, int scale) {
    return Sample.of(
        values.stream().map(value -> BigDecimal.valueOf((long) value * scale)).toList());
  }

  private static boolean close(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(new BigDecimal("1e-30")) < 0;
  }

  @Property(tries = 200)
  void aDifferenceTurnedAroundIsItsOpposite(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 100) Integer> one,
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 100) Integer> other) {
    Estimate difference =
        Estimate.ofDifference(sample(one, 1), sample(other, 1), LEVEL).value().orElseThrow();
    Estimate turned =
        Estimate.ofDifference(sample(other, 1), sample(one, 1), LEVEL).value().orElseThrow();

    assertThat(turned.value()).isEqualByComparingTo(difference.value().negate());
    assertThat(turned.low()).isEqualByComparingTo(difference.high().negate());
    assertThat(turned.p()).isEqualTo(difference.p());
    assertThat(difference.value()).isBetween(difference.low(), difference.high());
  }

  @Property
  void correctionNeverStrengthensAndKeepsTheOrder(
      @ForAll @Size(max = 8) List<@IntRange(max = 1000) Integer> thousandths) {
    List<Significance> tests = thousandths.stream()
        .map(one -> new Significance(
            "test", 9, Optional.empty(), BigDecimal.valueOf(one, 3), Optional.empty()))
        .toList();
    List<Significance> corrected = Significance.correctedAfterHolm(tests);

    for (int i = 0; i < tests.size(); i++) {
      assertThat(corrected.get(i).holm().orElseThrow()).isBetween(tests.get(i).p(), BigDecimal.ONE);
      for (int j = 0; j < tests.size(); j++) {
        if (tests.get(i).p().compareTo(tests.get(j).p()) <= 0) {
          assertThat(corrected.get(i).holm().orElseThrow())
              .isLessThanOrEqualTo(corrected.get(j).holm().orElseThrow());
        }
      }
    }
  }

  private static List<BigDecimal> side(List<List<BigDecimal>> pairs, int side) {
    return pairs.stream().map(pair -> pair.get(side)).toList();
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return Arbitraries.longs()
        .between(0, 40)
        .flatMap(trials ->
            Arbitraries.longs().between(0, trials).map(hits -> Proportion.of(hits, trials)));
  }

  @Provide
  Arbitrary<List<List<BigDecimal>>> pairs() {
    Arbitrary<BigDecimal> values = Arbitraries.integers().between(-20, 20).map(BigDecimal::valueOf);
    return Combinators.combine(values, values)
        .as((x, y) -> List.of(x, y))
        .list()
        .ofMaxSize(12);
  }
}
