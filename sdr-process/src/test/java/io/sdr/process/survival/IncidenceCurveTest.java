package io.sdr.process.survival;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IncidenceCurveTest {
  private static final Percent LEVEL = Percent.of("95");

  @Test
  void takesOpenDealsNeitherForWonNorForLost() {
    // of 4 one is won, one was open at 2, of the 2 left one is won: 1/4 + 3/4 × 1/2
    IncidenceCurve won = IncidenceCurve.of(lives("1W 2+ 3W 4L"), Lifetimes.WON);

    assertThat(won.shareBy(0)).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(won.shareBy(1)).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(won.shareBy(4)).isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(won.shareBy(99)).isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(won.steps()).extracting(IncidenceCurve.Step::day).containsExactly(1L, 3L);
    assertThat(won.complete()).isTrue();
    assertThat(won.n()).isEqualTo(4);
    assertThat(won.longest()).isEqualTo(4);
  }

  @Test
  void saysNothingBeyondWhatWasSeen() {
    IncidenceCurve won = IncidenceCurve.of(lives("1W 5+"), Lifetimes.WON);

    assertThat(won.complete()).isFalse();
    assertThat(won.shareBy(5)).isEqualTo(Measured.of(Percent.of("50")));
    assertThat(won.shareBy(6)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(won.intervalBy(6, LEVEL)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(IncidenceCurve.of(Lifetimes.none(), Lifetimes.WON).shareBy(0))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void saysNothingBeyondAnAgeBeforeWhichNobodyWasLeftAlthoughOthersCameLater() {
    Lifetimes late = lives("2W 10>40L 10>40L 10>40L");
    IncidenceCurve won = IncidenceCurve.of(late, Lifetimes.WON);

    assertThat(won.shareBy(1)).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(won.shareBy(2)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(IncidenceCurve.of(late, Lifetimes.LOST).shareBy(60))
        .isEqualTo(Measured.undefined("not-reached"));
    assertThat(SurvivalCurve.of(late).thereAfter(20)).isEqualTo(Measured.undefined("not-reached"));
    assertThat(SurvivalCurve.of(late).longest()).isEqualTo(1);
    assertThat(SurvivalCurve.of(lives("0W 10>40+")).meanWithinLongest())
        .isEqualTo(Measured.undefined("not-reached"));
    assertThat(SurvivalCurve.of(lives("0W 10>40+")).thereAfter(0))
        .isEqualTo(Measured.undefined("not-reached"));
  }

  @Test
  void findsWhenMostOfThoseThatEndInOneWayHaveEnded() {
    IncidenceCurve won =
        IncidenceCurve.of(lives("1W 2W 3W 4W 9W 50L 60L 70L 80L 90+"), Lifetimes.WON);

    assertThat(won.quantileOfEnded(Percent.of("80"))).isEqualTo(Measured.of(4L));
    assertThat(won.quantileOfEnded(Percent.of("81"))).isEqualTo(Measured.of(9L));
    assertThat(IncidenceCurve.of(lives("1L"), Lifetimes.WON).quantileOfEnded(Percent.of("50")))
        .isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "survival.must-have-quantile-of-a-part", () -> won.quantileOfEnded(Percent.HUNDRED));
  }

  @Test
  void tellsHowSureItIs() {
    IncidenceCurve won = IncidenceCurve.of(lives("1W 2W 3+ 4+"), Lifetimes.WON);

    assertThat(won.steps().get(1).variance()).isEqualByComparingTo("0.0625");
    assertThat(won.intervalBy(2, LEVEL))
        .isEqualTo(Measured.of(new Proportion.Interval(
            "log-log", LEVEL, Percent.of("5.7847"), Percent.of("84.4861"))));
    assertThat(won.intervalBy(0, LEVEL)).isEqualTo(Measured.undefined("no-interval"));
    assertThat(IncidenceCurve.of(lives("1W 2W"), Lifetimes.WON).intervalBy(2, LEVEL))
        .isEqualTo(Measured.undefined("no-interval"));
  }

  @Test
  void explainsItself() {
    Explained<IncidenceCurve> won =
        IncidenceCurve.of(lives("1W 2+ 3W 4L"), Lifetimes.WON, Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(won.value()).isEqualTo(IncidenceCurve.of(lives("1W 2+ 3W 4L"), Lifetimes.WON));
    assertThat(Recalculation.contradictionsIn(won.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(won.because().orElseThrow()))
        .isEqualTo("""
            62.5% end so within 4 days (won), by Aalen and Johansen; 4 cases, 1 of them last.
              Day 1: 25% more end so, 1 of 4 at risk, 100% being there before.
              Day 3: 37.5% more end so, 1 of 2 at risk, 75% being there before.
            """);
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(won.because().orElseThrow()))
        .startsWith("За 4 дн. так кончаются 62,5\u00a0% (выиграно), по Аалену и Йохансену");
    assertThat(IncidenceCurve.of(Lifetimes.none(), "to:B", Detail.FULL)
            .because()
            .map(step -> policies.wording(Locale.ENGLISH).say(step)))
        .contains("How many end so (to:B) is unknown: nothing to look at.");
  }
}
