package io.sdr.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShareLawsTest {
  private static final Percent LEVEL = Percent.of("95");
  private static final ShareBelief TEAM = ShareBelief.of(Percent.of("20"), 20);

  @Property(tries = 100)
  void wilsonsIntervalIsThatOfProportions(
      @ForAll @IntRange(max = 300) int hits, @ForAll @IntRange(max = 300) int misses) {
    Proportion counts = Proportion.of(hits, hits + misses);

    assertThat(IntervalMethod.WILSON.around(counts, LEVEL)).isEqualTo(counts.interval());
  }

  @Property(tries = 100)
  void anIntervalIsTheSameSeenFromTheOtherSide(
      @ForAll IntervalMethod method,
      @ForAll @IntRange(max = 60) int hits,
      @ForAll @IntRange(min = 1, max = 60) int misses) {
    Proportion.Interval one = interval(method, hits, hits + misses, LEVEL);
    Proportion.Interval other = interval(method, misses, hits + misses, LEVEL);

    assertClose(
        one.low(), new Percent(Percent.HUNDRED.points().subtract(other.high().points())));
    assertClose(
        one.high(), new Percent(Percent.HUNDRED.points().subtract(other.low().points())));
  }

  @Property(tries = 100)
  void anIntervalIsWiderWhereItHoldsMore(
      @ForAll IntervalMethod method,
      @ForAll @IntRange(min = 1, max = 60) int hits,
      @ForAll @IntRange(min = 1, max = 60) int misses) {
    Proportion.Interval narrow = interval(method, hits, hits + misses, Percent.of("80"));
    Proportion.Interval wide = interval(method, hits, hits + misses, LEVEL);

    assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
    assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    assertThat(narrow.low()).isLessThan(narrow.high());
  }

  @Property(tries = 100)
  void aBeliefLiesBetweenWhatWasBelievedAndWhatWasSeen(
      @ForAll @IntRange(max = 50) int hits, @ForAll @IntRange(min = 1, max = 50) int misses) {
    Proportion seen = Proportion.of(hits, hits + misses);
    Percent share = seen.share().value().orElseThrow();
    Percent drawn = TEAM.after(seen).expected();

    assertThat(drawn.compareTo(share) * drawn.compareTo(TEAM.expected())).isNotPositive();
  }

  @Property(tries = 50)
  void aBeliefDoesNotMindInHowManyPartsItWasSeen(
      @ForAll @IntRange(max = 9) int hits, @ForAll @IntRange(max = 9) int misses) {
    assertThat(TEAM.after(Proportion.of(hits, hits)).after(Proportion.of(0, misses)))
        .isEqualTo(TEAM.after(Proportion.of(hits, hits + misses)));
  }

  @Property(tries = 100)
  void aDifferenceIsTheOppositeTheOtherWayRound(
      @ForAll @IntRange(max = 40) int hits,
      @ForAll @IntRange(min = 1, max = 40) int misses,
      @ForAll @IntRange(max = 40) int otherHits,
      @ForAll @IntRange(min = 1, max = 40) int otherMisses) {
    ShareDifference one = difference(hits, hits + misses, otherHits, otherHits + otherMisses);
    ShareDifference other = difference(otherHits, otherHits + otherMisses, hits, hits + misses);

    assertThat(one.low().points()).isEqualByComparingTo(other.high().points().negate());
    assertThat(one.difference().points())
        .isEqualByComparingTo(other.difference().points().negate());
    assertThat(one.difference()).isBetween(one.low(), one.high());
    assertThat(one.low()).isGreaterThanOrEqualTo(Percent.of("-100"));
  }

  private static Proportion.Interval interval(
      IntervalMethod method, long hits, long trials, Percent level) {
    return method.around(Proportion.of(hits, trials), level).value().orElseThrow();
  }

  private static ShareDifference difference(long hits, long n, long otherHits, long otherN) {
    return ShareDifference.newcombe(Proportion.of(hits, n), Proportion.of(otherHits, otherN), LEVEL)
        .value()
        .orElseThrow();
  }

  private static void assertClose(Percent one, Percent other) {
    assertThat(one.points().subtract(other.points()).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0002"));
  }
}
