package io.sdr.core.statistics;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareBeliefTest {
  private static final ShareBelief TEAM = ShareBelief.of(Percent.of("20"), 20);

  @Test
  void isWorthSoManyCases() {
    assertThat(TEAM).isEqualTo(new ShareBelief(BigDecimal.valueOf(4), new BigDecimal("16.0")));
    assertThat(TEAM.expected()).isEqualTo(Percent.of("20"));
  }

  @Test
  void drawsASmallSampleToTheTeamAndALargeOneLittle() {
    assertThat(TEAM.after(Proportion.of(3, 4)).expected().points())
        .isEqualByComparingTo("29.16666666666666666666666666666667");
    assertThat(TEAM.after(Proportion.of(300, 400)).expected().points())
        .isBetween(new BigDecimal("72"), new BigDecimal("75"));
  }

  @Test
  void tellsWhereTheShareLies() {
    Proportion.Interval interval = TEAM.after(Proportion.of(3, 4)).interval(Percent.of("90"));

    assertThat(interval)
        .isEqualTo(new Proportion.Interval(
            "beta", Percent.of("90"), Percent.of("15.248"), Percent.of("45.0975")));
  }

  @Test
  void leavesBothPossible() {
    assertRefused("share-belief.must-leave-both-possible", () -> ShareBelief.of(Percent.ZERO, 9));
    assertRefused(
        "share-belief.must-leave-both-possible", () -> ShareBelief.of(Percent.HUNDRED, 9));
    assertRefused(
        "share-belief.must-leave-both-possible", () -> ShareBelief.of(Percent.of("50"), 0));
    assertRefused(
        "estimate.must-have-a-level-below-everything", () -> TEAM.interval(Percent.HUNDRED));
  }
}
