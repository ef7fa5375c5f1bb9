package io.sdr.process.survival;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final Lifetimes LIVES = lives("1L 2L 3W 4W 8W 8+ 9L 9+");

  @Test
  void comparesWithThoseThatLastedAsLong() {
    Outlook outlook = Outlook.of(LIVES, Lifetimes.WON, 1);

    assertThat(outlook.chance(0, 2, Trace.silent())).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(outlook.chance(0, 4, Trace.silent())).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(outlook.chance(4, 8, Trace.silent())).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(outlook.chance(0, 3, 8, Trace.silent())).isEqualTo(Measured.of(Percent.of("25")));
    assertThat(outlook.chance(3, 3, Trace.silent())).isEqualTo(Measured.of(Percent.ZERO));
  }

  @Test
  void countsThoseThatLastedLonger() {
    Outlook outlook = Outlook.of(LIVES, Lifetimes.WON, 1);

    assertThat(outlook.lastingLongerThan(0)).isEqualTo(8);
    assertThat(outlook.lastingLongerThan(8)).isEqualTo(2);
    assertThat(outlook.lastingLongerThan(9)).isZero();
    assertThat(Outlook.of(lives("3>5W 4+"), Lifetimes.WON, 1).lastingLongerThan(3))
        .isEqualTo(2);
    assertThat(Outlook.of(lives("3>5W 4+"), Lifetimes.WON, 1).lastingLongerThan(2))
        .isEqualTo(1);
  }

  @Test
  void saysNothingFromAFew() {
    assertThat(Outlook.of(LIVES, Lifetimes.WON, 4).chance(4, 5, Trace.silent()).isDefined())
        .isTrue();
    assertThat(Outlook.of(LIVES, Lifetimes.WON, 5).chance(4, 5, Trace.silent()))
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(Outlook.of(LIVES, Lifetimes.WON).chance(0, 5, Trace.silent()))
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(Outlook.of(LIVES.plus(LIVES), Lifetimes.WON).chance(0, 5, Trace.silent()))
        .isEqualTo(Measured.of(Percent.of("25")));
    assertThat(Outlook.of(LIVES, Lifetimes.WON, 1).chance(4, 10, Trace.silent()))
        .isEqualTo(Measured.undefined("not-reached"));
    assertThat(Outlook.of(Lifetimes.none(), Lifetimes.WON, 1).chance(0, 1, Trace.silent()))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void saysNothingWhereMostAreLastSeenSoonAfter() {
    Lifetimes left = lives("4+ 4+ 4+ 6W 9+");
    Outlook outlook = Outlook.of(left, Lifetimes.WON, 4);

    assertThat(outlook.chance(3, 4, Trace.silent())).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(outlook.chance(3, 5, Trace.silent())).isEqualTo(Measured.undefined("few-at-risk"));
    assertThat(outlook.chance(3, 6, Trace.silent())).isEqualTo(Measured.undefined("few-at-risk"));
    assertThat(Outlook.of(left, Lifetimes.WON, 2).chance(3, 6, Trace.silent()))
        .isEqualTo(Measured.of(Percent.of("50")));
    assertThat(Outlook.of(left, Lifetimes.WON, 2).chance(3, 9, Trace.silent()))
        .isEqualTo(Measured.of(Percent.of("50")));
  }

  @Test
  void countsWhoeverWasLookedAtUntilTheEnd() {
    Outlook all = Outlook.of(lives("2W 4W 5L 6W 9W"), Lifetimes.WON, 4);

    assertThat(all.chance(3, 6, Trace.silent())).isEqualTo(Measured.of(Percent.of("50")));
    assertThat(all.chance(3, 99, Trace.silent())).isEqualTo(Measured.of(Percent.of("75")));
  }

  @Test
  void saysHowSureItIs() {
    Outlook outlook = Outlook.of(LIVES, Lifetimes.WON, 1);

    assertThat(outlook.interval(4, 8, Percent.of("90")).value().orElseThrow().method())
        .isEqualTo("log-log");
    assertThat(outlook.interval(0, 0, 8, Percent.of("90")))
        .isEqualTo(outlook.interval(0, 8, Percent.of("90")));
    assertThat(outlook.interval(0, 2, Percent.of("90")))
        .isEqualTo(Measured.undefined("no-interval"));
    assertThat(Outlook.of(LIVES, Lifetimes.WON).interval(0, 5, Percent.of("90")))
        .isEqualTo(Measured.undefined("small-sample"));
    assertRefused(
        "estimate.must-have-a-level-below-everything",
        () -> outlook.interval(0, 2, Percent.HUNDRED));
  }

  /** Each day a tenth is won and a twentieth lost of those there are; one in thirty goes out of sight. */
  @Test
  void holdsTheTrueChanceAsOftenAsItSays() {
    Random random = new Random(20_261_201);
    double truth = 0.10 / 0.15 * (1 - Math.pow(0.85, 6));
    int trials = 400;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      Proportion.Interval interval = Outlook.of(simulated(random), Lifetimes.WON)
          .interval(4, 10, Percent.of("90"))
          .value()
          .orElseThrow();
      held += interval.low().fraction().doubleValue() <= truth
              && truth <= interval.high().fraction().doubleValue()
          ? 1
          : 0;
    }

    assertThat(held).isBetween((int) (0.86 * trials), (int) (0.94 * trials));
  }

  private static Lifetimes simulated(Random random) {
    LifetimeCounter counter = Lifetimes.counting();
    for (int i = 0; i < 150; i++) {
      int day = 0;
      String end = "";
      while (end.isEmpty()) {
        day++;
        double fate = random.nextDouble();
        boolean isLastSeen = random.nextInt(30) == 0;
        end = fate < 0.10
            ? Lifetimes.WON
            : fate < 0.15 ? Lifetimes.LOST : isLastSeen ? "lasting" : "";
      }
      if (end.equals("lasting")) {
        counter.addLasting(OptionalLong.of(day));
      } else {
        counter.addEnded(end, OptionalLong.of(day));
      }
    }
    return counter.lifetimes();
  }

  @Test
  void saysNothingOfAgesBeforeWhichNobodyWasLeft() {
    Lifetimes late = lives("1W 10>40+ 10>40+ 10>40+");

    assertThat(Outlook.of(late, Lifetimes.WON, 1).chance(15, 30, Trace.silent()))
        .isEqualTo(Measured.undefined("not-reached"));
    assertRefused("outlook.must-rest-on-a-case", () -> Outlook.of(LIVES, Lifetimes.WON, 0));
  }

  @Test
  void looksForward() {
    Outlook outlook = Outlook.of(LIVES, Lifetimes.WON, 1);

    assertRefused("outlook.must-have-rising-ages", () -> outlook.chance(-1, 2, Trace.silent()));
    assertRefused("outlook.must-have-rising-ages", () -> outlook.chance(3, 2, Trace.silent()));
    assertRefused("outlook.must-have-rising-ages", () -> outlook.chance(3, 2, 4, Trace.silent()));
    assertRefused("outlook.must-have-rising-ages", () -> outlook.chance(3, 5, 4, Trace.silent()));
  }

  @Test
  void explainsItself() {
    Explanation because = explained(1);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(because)).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(because)).isEqualTo("""
            25% of those that lasted 4 days end so by day 8: 12.5% of 50%; 4 cases lasted longer.
              Between day 4 and day 8 12.5% end so: 37.5% less 25%.
            """);
    assertThat(policies.wording(Locale.ENGLISH).tell(explained(9))).isEqualTo("""
            What becomes of those that lasted 4 days by day 8 is unknown: the sample is too small;\
             4 cases lasted longer.
            """);
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(because))
        .startsWith("25\u00a0% продержавшихся 4 дн. кончаются так к 8-му дню");
  }

  private static Explanation explained(long least) {
    return Explained.of(
            "test",
            Detail.FULL,
            trace -> Outlook.of(LIVES, Lifetimes.WON, least).chance(4, 8, trace))
        .because()
        .orElseThrow()
        .steps()
        .get(0);
  }
}
