package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

class ProportionLawsTest {
  @Property
  void mergesInAnyOrderAndGrouping(
      @ForAll("proportions") Proportion a,
      @ForAll("proportions") Proportion b,
      @ForAll("proportions") Proportion c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Proportion.of(0, 0))).isEqualTo(a);
  }

  @Property
  void hasItsShareInTheInterval(@ForAll("bigProportions") Proportion proportion) {
    BigDecimal share = proportion.share().value().orElseThrow().points();
    Proportion.Interval interval = proportion.interval().value().orElseThrow();

    assertThat(interval.low().points())
        .isLessThanOrEqualTo(share.setScale(4, RoundingMode.HALF_EVEN));
    assertThat(interval.high().points())
        .isGreaterThanOrEqualTo(share.setScale(4, RoundingMode.HALF_EVEN));
    assertThat(interval.low().isNegative()).isFalse();
    assertThat(interval.high()).isLessThanOrEqualTo(Percent.HUNDRED);
  }

  @Property
  void hasMirroredIntervalsForHitsAndMisses(@ForAll("bigProportions") Proportion hits) {
    Proportion.Interval of = hits.interval().value().orElseThrow();
    Proportion.Interval misses = Proportion.of(hits.trials() - hits.hits(), hits.trials())
        .interval()
        .value()
        .orElseThrow();

    assertThat(of.low().points().add(misses.high().points()).doubleValue())
        .isCloseTo(100, within(0.0001));
  }

  @Property
  void agreesWithALibraryWhereTheLibraryCanCount(@ForAll("proportions") Proportion proportion) {
    if (proportion.trials() > 0) {
      var expected = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
          (int) proportion.trials(), (int) proportion.hits(), 0.05);
      Proportion.Interval interval = proportion.interval().value().orElseThrow();

      assertThat(interval.low().fraction().doubleValue())
          .isCloseTo(expected.getLowerBound(), within(5.1e-7));
      assertThat(interval.high().fraction().doubleValue())
          .isCloseTo(expected.getUpperBound(), within(5.1e-7));
    }
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return upTo(Integer.MAX_VALUE, 0);
  }

  @Provide
  Arbitrary<Proportion> bigProportions() {
    return upTo(Long.MAX_VALUE, 1);
  }

  private static Arbitrary<Proportion> upTo(long most, long least) {
    return Arbitraries.longs()
        .between(least, most)
        .flatMap(trials ->
            Arbitraries.longs().between(0, trials).map(hits -> Proportion.of(hits, trials)));
  }
}
