package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void isDecidedOnceTheDealIsWonOrLost() {
    assertThat(Outcome.values())
        .filteredOn(Outcome::isDecided)
        .containsExactly(Outcome.WON, Outcome.LOST);
  }
}
