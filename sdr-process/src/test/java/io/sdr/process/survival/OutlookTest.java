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
import java.util.Locale;
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
