package io.sdr.process.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.process.survival.Lives.Life;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The formulas of the textbooks, written down case by case and day by day, must come to the same figures. */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class SurvivalReferenceTest {
  private static final int LONGEST = 9;

  @Property(tries = 300)
  void curvesAreThoseOfTheTextbook(
      @ForAll @Size(min = 1, max = 12) List<Life> lives, @ForAll @IntRange(max = LONGEST) int day) {
    Lifetimes lifetimes = Lives.of(lives);
    int longest = lives.stream().mapToInt(Life::days).max().orElseThrow();
    double there = there(lives, day);

    if (day <= longest) {
      assertShare(SurvivalCurve.of(lifetimes).thereAfter(day), there);
      assertShare(IncidenceCurve.of(lifetimes, Lifetimes.WON).shareBy(day), ended(lives, "W", day));
      assertShare(
          IncidenceCurve.of(lifetimes, Lifetimes.LOST).shareBy(day), ended(lives, "L", day));
    } else {
      assertThat(SurvivalCurve.of(lifetimes).thereAfter(day).isDefined()).isEqualTo(there < 1e-9);
      assertThat(IncidenceCurve.of(lifetimes, Lifetimes.WON).shareBy(day).isDefined())
          .isEqualTo(there < 1e-9);
    }
  }

  @Property(tries = 300)
  void variancesAreThoseOfTheTextbook(@ForAll @Size(min = 1, max = 12) List<Life> lives) {
    Lifetimes lifetimes = Lives.of(lives);

    for (SurvivalCurve.Step step : SurvivalCurve.of(lifetimes).steps()) {
      assertThat(step.variance().doubleValue())
          .isCloseTo(greenwood(lives, (int) step.day()), within(1e-9));
    }
    for (IncidenceCurve.Step step : IncidenceCurve.of(lifetimes, Lifetimes.WON).steps()) {
      assertThat(step.variance().doubleValue())
          .isCloseTo(variance(lives, "W", (int) step.day()), within(1e-9));
    }
  }

  @Property(tries = 300)
  void chancesAreSharesOfThoseThatLastedAsLong(
      @ForAll @Size(min = 1, max = 12) List<Life> lives,
      @ForAll @IntRange(max = 6) int age,
      @ForAll @IntRange(max = 3) int more) {
    Measured<Percent> chance =
        Outlook.of(Lives.of(lives), Lifetimes.WON, 1).chance(age, age + more, Trace.silent());
    long similar = lives.stream().filter(life -> life.days() > age).count();

    assertThat(chance.undefined().filter("small-sample"::equals).isPresent())
        .isEqualTo(similar == 0);
    chance
        .value()
        .ifPresent(share -> assertThat(share.fraction().doubleValue())
            .isCloseTo(
                (ended(lives, "W", age + more) - ended(lives, "W", age)) / there(lives, age),
                within(1e-9)));
  }

  @Property(tries = 300)
  void comparisonsAreThoseOfTheTextbook(
      @ForAll @Size(min = 1, max = 10) List<Life> one,
      @ForAll @Size(min = 1, max = 10) List<Life> other,
      @ForAll RankWeight weight) {
    double expected = 0;
    double difference = 0;
    double scatter = 0;
    double peto = 1;
    for (int day = 0; day <= LONGEST; day++) {
      double n1 = atRisk(one, day);
      double n = n1 + atRisk(other, day);
      double d = ended(one, day) + ended(other, day);
      if (d > 0) {
        peto *= 1 - d / (n + 1);
        double w = switch (weight) {
          case LOG_RANK -> 1;
          case WILCOXON -> n;
          case TARONE_WARE -> Math.sqrt(n);
          case PETO -> peto;
        };
        expected += d * n1 / n;
        difference += w * (ended(one, day) - d * n1 / n);
        scatter += n == 1 ? 0 : w * w * d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1);
      }
    }
    Measured<CurveComparison> comparison =
        CurveComparison.of(Lives.of(one), Lives.of(other), weight, Detail.NONE).value();

    assertThat(comparison.isDefined()).isEqualTo(scatter > 1e-12);
    if (comparison.isDefined()) {
      CurveComparison found = comparison.value().orElseThrow();
      assertThat(found.expected().doubleValue()).isCloseTo(expected, within(1e-6));
      assertThat(found.statistic().doubleValue())
          .isCloseTo(difference * difference / scatter, within(1e-5));
      assertThat(found.n()).isEqualTo(one.size() + other.size());
    }
  }

  private static void assertShare(Measured<Percent> share, double expected) {
    assertThat(share.value().orElseThrow().fraction().doubleValue())
        .isCloseTo(expected, within(1e-9));
  }

  private static double there(List<Life> lives, int day) {
    double there = 1;
    for (int t = 0; t <= day; t++) {
      there *= atRisk(lives, t) == 0 ? 1 : 1 - ended(lives, t) / atRisk(lives, t);
    }
    return there;
  }

  private static double ended(List<Life> lives, String end, int day) {
    double share = 0;
    for (int t = 0; t <= day; t++) {
      double here = on(lives, end, t);
      share += here == 0 ? 0 : there(lives, t - 1) * here / atRisk(lives, t);
    }
    return share;
  }

  private static double greenwood(List<Life> lives, int day) {
    double sum = 0;
    for (int t = 0; t <= day; t++) {
      sum += greenwoodOn(lives, t);
    }
    return Math.pow(there(lives, day), 2) * sum;
  }

  private static double greenwoodOn(List<Life> lives, int day) {
    double n = atRisk(lives, day);
    double d = ended(lives, day);
    return d == 0 || n == d ? 0 : d / (n * (n - d));
  }

  private static double variance(List<Life> lives, String end, int day) {
    double sum = 0;
    for (int t = 0; t <= day; t++) {
      double n = atRisk(lives, t);
      double k = on(lives, end, t);
      double rest = ended(lives, end, day) - ended(lives, end, t);
      double before = there(lives, t - 1);
      sum += n == 0
          ? 0
          : rest * rest * greenwoodOn(lives, t)
              + before * before * k * (n - k) / Math.pow(n, 3)
              - 2 * rest * before * k / (n * n);
    }
    return sum;
  }

  private static double atRisk(List<Life> lives, int day) {
    return lives.stream().filter(life -> life.days() >= day).count();
  }

  private static double ended(List<Life> lives, int day) {
    return on(lives, "W", day) + on(lives, "L", day);
  }

  private static double on(List<Life> lives, String end, int day) {
    return lives.stream()
        .filter(life -> life.days() == day && life.end().equals(end))
        .count();
  }
}
