package io.sdr.process.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.process.accuracy.PastChance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CalibrationLawsTest {
  @Provide
  Arbitrary<PastChance> chance() {
    return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.of(true, false))
        .as((twelfth, won) -> new PastChance(new Percent(BigDecimal.valueOf(twelfth * 8L)), won));
  }

  /** The value at a place is the largest, over where to begin, of the smallest, over where to end, mean of what lies between. */
  @Property(tries = 500)
  void poolingGivesWhatTheFormulaOfMaximaAndMinimaGives(
      @ForAll @Size(min = 1, max = 25) List<@From("chance") PastChance> past) {
    ChanceCurve curve = isotonic(past);
    List<PastChance> rising = new ArrayList<>(past);
    rising.sort(Comparator.comparing(PastChance::chance));

    for (PastChance one : rising) {
      double best = 0;
      for (int from = 0; from < rising.size(); from++) {
        if (rising.get(from).chance().compareTo(one.chance()) <= 0 && startsGroup(rising, from)) {
          best = Math.max(best, smallestMean(rising, from, one));
        }
      }
      assertThat(curve.chance(one.chance()).fraction().doubleValue())
          .isCloseTo(best, within(1e-12));
    }
  }

  private static boolean startsGroup(List<PastChance> rising, int at) {
    return at == 0 || !rising.get(at - 1).chance().equals(rising.get(at).chance());
  }

  private static double smallestMean(List<PastChance> rising, int from, PastChance place) {
    double smallest = 1;
    int won = 0;
    for (int to = from; to < rising.size(); to++) {
      won += rising.get(to).won() ? 1 : 0;
      boolean endsGroup = to + 1 == rising.size() || startsGroup(rising, to + 1);
      if (endsGroup && rising.get(to).chance().compareTo(place.chance()) >= 0) {
        smallest = Math.min(smallest, won / (to - from + 1.0));
      }
    }
    return smallest;
  }

  @Property(tries = 300)
  void noCurveEverFalls(
      @ForAll @Size(min = 1, max = 25) List<@From("chance") PastChance> past,
      @ForAll @IntRange(max = 100) int one,
      @ForAll @IntRange(max = 100) int other) {
    Percent low = Percent.of(Integer.toString(Math.min(one, other)));
    Percent high = Percent.of(Integer.toString(Math.max(one, other)));

    assertThat(isotonic(past).chance(low)).isLessThanOrEqualTo(isotonic(past).chance(high));
    CalibrationMethods.platt()
        .fit(ImmutableList.copyOf(past), Trace.silent())
        .value()
        .ifPresent(curve -> assertThat(curve.chance(low)).isLessThanOrEqualTo(curve.chance(high)));
  }

  @Property(tries = 300)
  void chancesSumToTheWinsAndComeNoFartherFromThemThanBefore(
      @ForAll @Size(min = 1, max = 25) List<@From("chance") PastChance> past) {
    ChanceCurve curve = isotonic(past);
    double sum = 0;
    double before = 0;
    double after = 0;
    for (PastChance one : past) {
      double came = one.won() ? 1 : 0;
      double chance = curve.chance(one.chance()).fraction().doubleValue();
      sum += chance - came;
      before += Math.pow(one.chance().fraction().doubleValue() - came, 2);
      after += Math.pow(chance - came, 2);
    }

    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(after).isLessThanOrEqualTo(before + 1e-9);
  }

  @Property(tries = 200)
  void orderDoesNotMatter(
      @ForAll @Size(min = 1, max = 25) List<@From("chance") PastChance> past,
      @ForAll Random random) {
    List<PastChance> shuffled = new ArrayList<>(past);
    Collections.shuffle(shuffled, random);

    for (CalibrationMethod method :
        List.of(CalibrationMethods.isotonic(), CalibrationMethods.platt())) {
      assertThat(method.fit(ImmutableList.copyOf(shuffled), Trace.silent()))
          .isEqualTo(method.fit(ImmutableList.copyOf(past), Trace.silent()));
    }
  }

  private static ChanceCurve isotonic(List<PastChance> past) {
    return CalibrationMethods.isotonic()
        .fit(ImmutableList.copyOf(past), Trace.silent())
        .value()
        .orElseThrow();
  }
}
