package io.sdr.process.survival;

import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurveComparisonTest {
  private static final Lifetimes QUICK = lives("1W 2W 3W 4W 5W 6W");
  private static final Lifetimes SLOW = lives("7W 8W 9W 9+ 9+ 9+");

  @Test
  void seesThatOneGroupEndsFaster() {
    CurveComparison comparison =
        compare(QUICK, SLOW, RankWeight.LOG_RANK).value().orElseThrow();

    assertThat(comparison.method()).isEqualTo(RankWeight.LOG_RANK);
    assertThat(comparison.n()).isEqualTo(12);
    assertThat(comparison.observed()).isEqualTo(6);
    assertThat(comparison.expected()).isEqualByComparingTo("2.080736");
    assertThat(comparison.variance()).isEqualByComparingTo("1.270105");
    assertThat(comparison.isBelow(Percent.of("1"))).isTrue();
    assertThat(comparison.isBelow(new Percent(comparison.p().movePointRight(2))))
        .isFalse();
  }

  @Test
  void seesNoDifferenceBetweenAGroupAndItself() {
    CurveComparison comparison = compare(QUICK, QUICK, RankWeight.PETO).value().orElseThrow();

    assertThat(comparison.statistic()).isZero();
    assertThat(comparison.p()).isOne();
  }

  @Test
  void cannotCompareWithNothing() {
    assertThat(compare(QUICK, Lifetimes.none(), RankWeight.LOG_RANK))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(compare(Lifetimes.none(), QUICK, RankWeight.LOG_RANK))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(compare(lives("1+"), lives("2+"), RankWeight.LOG_RANK))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(compare(lives("1W"), lives("1W"), RankWeight.LOG_RANK))
        .isEqualTo(Measured.undefined("no-variation"));
  }

  @Test
  void explainsItself() {
    Explained<Measured<CurveComparison>> comparison =
        CurveComparison.of(lives("1W 3+"), lives("2W 3+"), RankWeight.LOG_RANK, Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(comparison.because().orElseThrow()))
        .isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(comparison.because().orElseThrow()))
        .isEqualTo("""
            The difference between the groups would come about by chance with a probability of\
             0.8084: 1 ended where 0.8333 were expected, statistic 0.0588, 4 cases;\
             all days count alike.
              Expected to end in the first group: 0.8333.
                Day 1: 0.5 expected, 1 ended and 2 of 4 at risk are here.
                Day 2: 0.3333 expected, 1 ended and 1 of 3 at risk are here.
            """);
    assertThat(policies
            .wording(Locale.ENGLISH)
            .say(CurveComparison.of(QUICK, Lifetimes.none(), RankWeight.TARONE_WARE, Detail.FULL)
                .because()
                .orElseThrow()))
        .isEqualTo("The groups cannot be compared: nothing to look at; days count by the square"
            + " root of how many are at risk.");
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(comparison.because().orElseThrow()))
        .startsWith("Такое различие групп вышло бы случайно с вероятностью 0,8084");
  }

  private static Measured<CurveComparison> compare(
      Lifetimes one, Lifetimes other, RankWeight weight) {
    return CurveComparison.of(one, other, weight, Detail.NONE).value();
  }
}
