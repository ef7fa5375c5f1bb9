package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.team.Territories.Ground;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TerritoriesTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final TerritoryId NORTH = TerritoryId.of("north");
  private static final TerritoryId SOUTH = TerritoryId.of("south");
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  private final TerritoryHolding northUntil =
      new TerritoryHolding(ANN, NORTH, LocalDateRange.ofUnboundedStart(LEAP_DAY));
  private final TerritoryHolding southSince =
      new TerritoryHolding(ANN, SOUTH, LocalDateRange.ofUnboundedEnd(LEAP_DAY.minusDays(1)));
  private final TerritoryHolding bens = new TerritoryHolding(BEN, NORTH, LocalDateRange.ALL);
  private final Territories territories = Territories.of(List.of(bens, southSince, northUntil));

  @Test
  void areHeldFromTheFirstDayUpToTheEnd() {
    assertThat(territories.heldBy(ANN, LEAP_DAY.minusDays(2))).containsExactly(NORTH);
    assertThat(territories.heldBy(ANN, LEAP_DAY.minusDays(1))).containsExactly(NORTH, SOUTH);
    assertThat(territories.heldBy(ANN, LEAP_DAY)).containsExactly(SOUTH);
    assertThat(territories.heldBy(PersonId.of("nobody"), LEAP_DAY)).isEmpty();
  }

  @Test
  void tellOwnGroundFromThatOfOthers() {
    assertThat(territories.groundOf(ANN, SOUTH, LEAP_DAY)).isEqualTo(Ground.OWN);
    assertThat(territories.groundOf(ANN, NORTH, LEAP_DAY)).isEqualTo(Ground.OTHER);
    assertThat(territories.groundOf(PersonId.of("nobody"), NORTH, LEAP_DAY))
        .isEqualTo(Ground.NONE_HELD);
  }

  @Test
  void areTheSameInWhateverOrderTheyAreGiven() {
    assertThat(Territories.of(List.of(northUntil, bens, southSince)))
        .isEqualTo(territories)
        .hasSameHashCodeAs(territories)
        .hasToString(territories.toString());
    assertThat(territories.holdings()).containsExactly(northUntil, southSince, bens);
  }

  @Test
  void mayBeNone() {
    assertThat(Territories.of(List.of()).isEmpty()).isTrue();
    assertThat(territories.isEmpty()).isFalse();
  }

  @Test
  void areHeldForAtLeastADay() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new TerritoryHolding(ANN, NORTH, LocalDateRange.ofEmpty(LEAP_DAY)))
        .returns("territory-holding.must-last-a-day", Refusal::code);
  }
}
