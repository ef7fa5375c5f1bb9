package io.sdr.process.survival;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.survival.LifetimesTest.days;
import static io.sdr.process.survival.LifetimesTest.deal;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Outcome;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SurvivalMisuseTest {
  @Test
  void refusesWhatEndedBeforeItWasSeen() {
    assertRefused("lifetimes.must-be-seen-before-they-end", () -> lives("5>5W"));
    assertRefused("lifetimes.must-be-seen-before-they-end", () -> lives("5>3+"));
    assertRefused(
        "lifetimes.must-be-seen-before-they-end",
        () -> new Lifetimes(ImmutableSortedMap.of(), DayCounts.none(), days(1), 0));
    assertThat(lives("5>6W").size()).isEqualTo(1);
  }

  @Test
  void refusesCountsAndNamesThatAreNone() {
    assertRefused(
        "lifetimes.must-not-have-negative-count",
        () -> new Lifetimes(ImmutableSortedMap.of(), DayCounts.none(), DayCounts.none(), -1));
    assertRefused(
        "lifetimes.must-name-each-way-to-end", () -> Lifetimes.of(" ", days(1), DayCounts.none()));
  }

  @Test
  void refusesLevelsThatNoIntervalHas() {
    for (String level : new String[] {"100", "150", "-10"}) {
      assertRefused(
          "estimate.must-have-a-level-below-everything",
          () -> SurvivalCurve.of(lives("1W 2W 3+")).intervalAfter(1, Percent.of(level)));
      assertRefused(
          "estimate.must-have-a-level-below-everything",
          () ->
              IncidenceCurve.of(lives("1W 2W 3+"), Lifetimes.WON).intervalBy(1, Percent.of(level)));
    }
  }

  /** Every day one of two ends and another comes: halves of halves. */
  @Test
  void bearsSharesThatGrowEverSmaller() {
    LifetimeCounter counter = Lifetimes.counting().addEnded(Lifetimes.WON, OptionalLong.of(1));
    int days = 1000;
    for (int day = 2; day <= days; day++) {
      counter.addEnded(Lifetimes.WON, OptionalLong.of(day)).addLate(day - 1);
    }
    Lifetimes lives = counter.addLasting(OptionalLong.of(days + 1)).lifetimes();

    assertThat(SurvivalCurve.of(lives).steps()).hasSize(days);
    assertThat(SurvivalCurve.of(lives).thereAfter(2)).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(IncidenceCurve.of(lives, Lifetimes.WON).shareBy(2))
        .isEqualTo(Measured.of(Percent.of("75")));
  }

  @Test
  void refusesDealsThatKnowALaterDay() {
    assertRefused(
        "lifetimes.must-not-know-later-days",
        () -> Lifetimes.counting().add(deal(Outcome.WON, 0, 6), DAY_0.plusDays(5)));
    assertRefused(
        "lifetimes.must-not-know-later-days",
        () -> Lifetimes.counting().add(deal(Outcome.OPEN, 6, 0), DAY_0.plusDays(5)));
    assertThat(Lifetimes.counting()
            .add(deal(Outcome.WON, 0, 5), DAY_0.plusDays(5))
            .add(deal(Outcome.OPEN, 5, 0), DAY_0.plusDays(5))
            .lifetimes())
        .isEqualTo(lives("5W 0+"));
  }

  @Test
  void refusesDealsThatWereDecidedBeforeRecordsWereKept() {
    assertRefused(
        "lifetimes.must-be-seen-before-they-end",
        () -> Lifetimes.counting()
            .add(deal(Outcome.WON, 0, 3), DAY_0.plusDays(3), DAY_0.plusDays(9)));
    assertThat(Lifetimes.counting()
            .add(deal(Outcome.WON, 3, 3), DAY_0.plusDays(3), DAY_0.plusDays(9))
            .lifetimes())
        .isEqualTo(lives("0W"));
  }
}
