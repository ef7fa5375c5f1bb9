package io.sdr.core.statistics;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import org.junit.jupiter.api.Test;

class ShareDifferenceTest {
  private static final Percent LEVEL = Percent.of("95");

  @Test
  void putsADifferenceBetweenBoundsThatNewcombePrinted() {
    ShareDifference difference = difference(56, 70, 48, 80);

    assertThat(difference)
        .isEqualTo(new ShareDifference(
            "newcombe", 150, Percent.of("20"), LEVEL, Percent.of("5.2431"), Percent.of("33.3873")));
    assertThat(difference.excludesNone()).isTrue();
  }

  @Test
  void saysSoWhereBothMayBeTheSame() {
    assertThat(difference(7, 10, 6, 10).excludesNone()).isFalse();
    assertThat(difference(48, 80, 56, 70).excludesNone()).isTrue();
    assertThat(new ShareDifference("x", 1, Percent.ZERO, LEVEL, Percent.ZERO, Percent.HUNDRED)
            .excludesNone())
        .isFalse();
    assertThat(new ShareDifference("x", 1, Percent.ZERO, LEVEL, Percent.of("-1"), Percent.ZERO)
            .excludesNone())
        .isFalse();
  }

  @Test
  void needsCasesOnBothSides() {
    Proportion none = Proportion.of(0, 0);
    Proportion some = Proportion.of(1, 2);

    assertThat(ShareDifference.newcombe(none, some, LEVEL))
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(ShareDifference.newcombe(some, none, LEVEL))
        .isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "estimate.must-have-a-level-below-everything",
        () -> ShareDifference.newcombe(some, some, Percent.HUNDRED));
    assertThat(new ShareDifference("x", 1, LEVEL, LEVEL, LEVEL, LEVEL).excludesNone())
        .isTrue();
    assertRefused(
        "estimate.must-have-bounds-in-order",
        () -> new ShareDifference("x", 1, LEVEL, LEVEL, Percent.HUNDRED, Percent.ZERO));
  }

  private static ShareDifference difference(long hits, long n, long otherHits, long otherN) {
    return ShareDifference.newcombe(Proportion.of(hits, n), Proportion.of(otherHits, otherN), LEVEL)
        .value()
        .orElseThrow();
  }
}
