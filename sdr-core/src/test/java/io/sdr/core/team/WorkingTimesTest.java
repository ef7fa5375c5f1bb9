package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.SpecialHours;
import io.sdr.core.time.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkingTimesTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final TeamId NORTH = TeamId.of("north");
  private static final TeamId SOUTH = TeamId.of("south");
  private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 8);
  private static final WorkingHours USUAL = hours("09:00-17:00");
  private static final WorkingHours EARLY = hours("07:00-15:00");
  private static final WorkingHours LATE = hours("12:00-20:00");

  @Test
  void takesTheHoursOfThePersonBeforeThoseOfTheTeamAndOfAll() {
    WorkingTimes times = WorkingTimes.builder()
        .usual(USUAL)
        .putTeam(NORTH, EARLY)
        .putPerson(ANN, LATE)
        .build();

    assertThat(times.of(ANN, NORTH)).isEqualTo(LATE);
    assertThat(times.of(BEN, NORTH)).isEqualTo(EARLY);
    assertThat(times.of(BEN, SOUTH)).isEqualTo(USUAL);
    assertThat(times.of(NORTH)).isEqualTo(EARLY);
    assertThat(times.of(SOUTH)).isEqualTo(USUAL);
    assertThat(WorkingTimes.of(USUAL).of(ANN, NORTH)).isEqualTo(USUAL);
  }

  @Test
  void leavesColleaguesAloneWhenSomebodyIsAway() {
    WorkingTimes times = WorkingTimes.builder()
        .usual(USUAL)
        .putPerson(BEN, LATE)
        .putException(ANN, ImmutableList.of(SpecialHours.off(FRIDAY, FRIDAY)))
        .putException(BEN, ImmutableList.of(SpecialHours.on(FRIDAY, "10:00-11:00")))
        .build();

    assertThat(times.of(ANN, NORTH).on(FRIDAY)).isEmpty();
    assertThat(times.of(ANN, NORTH).on(FRIDAY.minusDays(1))).hasToString("[09:00-17:00]");
    assertThat(times.of(BEN, NORTH).on(FRIDAY)).hasToString("[10:00-11:00]");
    assertThat(times.of(BEN, NORTH).on(FRIDAY.minusDays(1))).hasToString("[12:00-20:00]");
    assertThat(times.of(PersonId.of("eve"), NORTH).on(FRIDAY)).hasToString("[09:00-17:00]");
  }

  private static WorkingHours hours(String span) {
    return WorkingHours.mondayToFriday(ZoneOffset.UTC, span);
  }
}
