package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.testkit.Refusals;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlacementTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  @Test
  void lastsForEverUnlessItSaysOtherwise() {
    assertThat(ann().build().dates()).isEqualTo(LocalDateRange.ALL);
    assertThat(ann().build().manager()).isEmpty();
  }

  @Test
  void mayLastASingleDay() {
    assertThat(ann()
            .dates(LocalDateRange.ofClosed(LEAP_DAY, LEAP_DAY))
            .build()
            .dates()
            .lengthInDays())
        .isEqualTo(1);
  }

  @Test
  void refusesToLastNoDay() {
    assertRefused("placement.must-last-a-day", ann().dates(LocalDateRange.ofEmpty(LEAP_DAY)));
  }

  @Test
  void refusesToReportToOneself() {
    assertRefused("placement.must-not-report-to-oneself", ann().manager(PersonId.of("ann")));
  }

  private static Placement.Builder ann() {
    return Placement.builder()
        .person(PersonId.of("ann"))
        .team(TeamId.of("north"))
        .role(RoleId.of("seller"));
  }

  private static void assertRefused(String code, Placement.Builder placement) {
    Refusals.assertRefused(code, placement::build);
  }
}
