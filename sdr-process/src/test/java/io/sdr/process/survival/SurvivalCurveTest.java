package io.sdr.process.survival;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveTest {
  private static final Percent LEVEL = Percent.of("95");

  @Test
  void countsWhatLastsForAsLongAsItWasSeen() {
    SurvivalCurve curve = SurvivalCurve.of(lives("3W 4+ 5W 9+"));

    assertThat(curve.steps())
        .extracting(SurvivalCurve.Step::day, SurvivalCurve.Step::atRisk, SurvivalCurve.Step::ended)
        .containsExactly(tuple(3L, 4L, 1L), tuple(5L, 2L, 1L));
    assertThat(curve.thereAfter(0)).isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(curve.thereAfter(4)).isEqualTo(Measured.of(Percent.of("75")));
    assertThat(curve.thereAfter(9)).isEqualTo(Measured.of(Percent.of("37.5")));
    assertThat(curve.thereAfter(10)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(curve.median()).isEqualTo(Measured.of(5L));
    assertThat(curve.n()).isEqualTo(4);
    assertThat(curve.longest()).isEqualTo(9);
  }

  @Test
  void tellsHowSureItIs() {
    SurvivalCurve curve = SurvivalCurve.of(lives("1W 2W 3+ 4+"));

    assertThat(curve.steps().get(1).standardError()).isEqualByComparingTo("0.25");
    assertThat(curve.intervalAfter(2, LEVEL))
        .isEqualTo(Measured.of(new Proportion.Interval(
            "log-log", LEVEL, Percent.of("5.7847"), Percent.of("84.4861"))));
    assertThat(curve.intervalAfter(0, LEVEL)).isEqualTo(Measured.undefined("no-interval"));
    assertThat(curve.intervalAfter(5, LEVEL)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(SurvivalCurve.of(lives("1W 2W")).intervalAfter(2, LEVEL))
        .isEqualTo(Measured.undefined("no-interval"));
  }

  @Test
  void knowsTheMeanUpToTheLongest() {
    assertThat(SurvivalCurve.of(lives("2W 4W")).meanWithinLongest())
        .isEqualTo(Measured.of(BigDecimal.valueOf(3)));
    assertThat(SurvivalCurve.of(lives("2W 6+")).meanWithinLongest())
        .isEqualTo(Measured.of(BigDecimal.valueOf(4)));
    assertThat(SurvivalCurve.of(lives("6+")).meanWithinLongest())
        .isEqualTo(Measured.of(BigDecimal.valueOf(6)));
    assertThat(SurvivalCurve.of(Lifetimes.none()).meanWithinLongest())
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void countsWhatCameLateOnlyFromThen() {
    SurvivalCurve curve = SurvivalCurve.of(lives("2W 9+ 3>5W 3>6+"));

    assertThat(curve.steps()).extracting(SurvivalCurve.Step::atRisk).containsExactly(2L, 3L);
    assertThat(SurvivalCurve.of(lives("4W 9+ 4>5W")).steps())
        .extracting(SurvivalCurve.Step::atRisk)
        .containsExactly(2L, 2L);
  }

  @Test
  void saysNothingOfNothing() {
    SurvivalCurve none = SurvivalCurve.of(Lifetimes.none());

    assertThat(none.thereAfter(0)).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.median()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(SurvivalCurve.of(lives("3+")).median()).isEqualTo(Measured.undefined("not-reached"));
    assertThat(SurvivalCurve.of(lives("3+")).thereAfter(3)).isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100"})
  void refusesTheQuantileOfNothingOrAll(String points) {
    assertRefused(
        "survival.must-have-quantile-of-a-part",
        () -> SurvivalCurve.of(lives("1W")).quantile(Percent.of(points)));
  }

  @Test
  void meetsAShareExactly() {
    // 5/6 × 3/4 = 62.5 %
    SurvivalCurve curve = SurvivalCurve.of(lives("1W 1+ 2W 3+ 3+ 3+"));

    assertThat(curve.quantile(Percent.of("37.5"))).isEqualTo(Measured.of(2L));
    // 4/6 × 3/4 is a half, and endless decimals make it a little more
    assertThat(SurvivalCurve.of(lives("1W 1W 2W 3+ 3+ 3+")).median()).isEqualTo(Measured.of(2L));
    assertThat(curve.quantile(Percent.of("37.50001"))).isEqualTo(Measured.undefined("not-reached"));
  }

  @Test
  void explainsItself() {
    Explained<SurvivalCurve> curve =
        SurvivalCurve.of(lives("3W 4+ 5L 9+").plus(undated()), Detail.FULL);

    assertThat(curve.value()).isEqualTo(SurvivalCurve.of(lives("3W 4+ 5L 9+")));
    assertThat(Recalculation.contradictionsIn(curve.because().orElseThrow())).isEmpty();
    assertThat(curve.because().orElseThrow().outcome()).contains(Figure.of(Percent.of("37.5")));
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());
    assertThat(policies.wording(Locale.ENGLISH).tell(curve.because().orElseThrow()))
        .isEqualTo("""
            37.5% are still there after 9 days, by Kaplan and Meier; 4 cases, 2 of them last,\
             1 more are undated.
              Day 3: 75% are still there, 3 of 4 stay of 100%.
              Day 5: 37.5% are still there, 1 of 2 stay of 75%.
            """);
    assertThat(
            policies.wording(Locale.forLanguageTag("ru")).tell(curve.because().orElseThrow()))
        .startsWith("После 9 дн. остаётся 37,5\u00a0%, по Каплану и Мейеру; случаев 4");
  }

  @Test
  void explainsWhyItSaysNothing() {
    assertThat(SurvivalCurve.of(Lifetimes.none(), Detail.FULL)
            .because()
            .orElseThrow()
            .unmet()
            .orElseThrow()
            .condition())
        .isEqualTo("no-sample");
    Explained<SurvivalCurve> lasting = SurvivalCurve.of(lives("3+"), Detail.FULL);
    assertThat(lasting.because().orElseThrow().outcome()).contains(Figure.of(Percent.HUNDRED));
    assertThat(Recalculation.contradictionsIn(lasting.because().orElseThrow())).isEmpty();
  }

  private static Lifetimes undated() {
    return new Lifetimes(ImmutableSortedMap.of(), DayCounts.none(), DayCounts.none(), 1);
  }
}
