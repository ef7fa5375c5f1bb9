package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.testkit.Refusals;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DepartmentTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final PersonId HEAD = PersonId.of("head");
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

  private final Department department = of(
      place(HEAD, "all").build(),
      place(BEN, "north").manager(HEAD).build(),
      place(ANN, "south")
          .manager(HEAD)
          .dates(LocalDateRange.ofUnboundedEnd(MARCH))
          .build(),
      place(ANN, "north")
          .manager(BEN)
          .dates(LocalDateRange.ofUnboundedStart(LEAP_DAY))
          .build());

  @Test
  void findsAPersonByIdentifier() {
    assertThat(department.find(ANN)).map(Person::name).contains("ann");
    assertThat(department.find(PersonId.of("nobody"))).isEmpty();
  }

  @Test
  void knowsWhereAPersonWasOnADay() {
    assertThat(department.placementOn(ANN, LEAP_DAY.minusDays(1)).map(Placement::team))
        .contains(TeamId.of("north"));
    assertThat(department.placementOn(ANN, LEAP_DAY)).isEmpty();
    assertThat(department.placementOn(ANN, MARCH).map(Placement::team))
        .contains(TeamId.of("south"));
    assertThat(department.placementOn(PersonId.of("nobody"), MARCH)).isEmpty();
  }

  @Test
  void ordersThePlacementsOfAPersonByTime() {
    assertThat(department.placementsOf(ANN))
        .extracting(placement -> placement.team().text())
        .containsExactly("north", "south");
  }

  @Test
  void followsManagersUpwardAsOfTheDay() {
    assertThat(department.reportingLine(ANN, LEAP_DAY.minusDays(1))).containsExactly(BEN, HEAD);
    assertThat(department.reportingLine(ANN, LEAP_DAY)).isEmpty();
    assertThat(department.reportingLine(ANN, MARCH)).containsExactly(HEAD);
    assertThat(department.reportingLine(HEAD, MARCH)).isEmpty();
  }

  @Test
  void listsThosePlacedOnAtLeastOneDayOfAPeriod() {
    assertThat(department.peopleDuring(Period.parse("2024-02-29")))
        .extracting(Person::id)
        .containsExactly(HEAD, BEN);
    assertThat(department.peopleDuring(Period.parse("2024-02")))
        .extracting(Person::id)
        .containsExactly(HEAD, BEN, ANN);
  }

  @Test
  void cutsPlacementsToAPeriod() {
    assertThat(department.placementsDuring(ANN, Period.parse("2024-Q1")))
        .extracting(placement -> placement.dates().toString())
        .containsExactly("2024-01-01/2024-02-29", "2024-03-01/2024-04-01");
    assertThat(department.placementsDuring(ANN, Period.parse("2024-02-29"))).isEmpty();
  }

  @Test
  void cutsAPeriodWhereverAPlacementBeginsOrEnds() {
    assertThat(department.unchangedDuring(Period.parse("2024-Q1")).periods())
        .extracting(Period::toString)
        .containsExactly("2024-01-01/2024-02-29", "2024-02-29", "2024-03");
    assertThat(department.unchangedDuring(Period.parse("2023")).periods())
        .containsExactly(Period.parse("2023"));
  }

  @Test
  void mayBeEmpty() {
    Department empty = Department.builder().build();

    assertThat(empty.peopleDuring(Period.parse("2024"))).isEmpty();
    assertThat(empty.unchangedDuring(Period.parse("2024")).periods()).hasSize(1);
  }

  @Test
  void refusesTheSamePersonTwice() {
    assertRefused(
        "department.must-have-each-person-once",
        Department.builder().addPeople(Person.of(ANN, "Ann"), Person.of(ANN, "Anna")));
  }

  @Test
  void refusesStrangers() {
    assertRefused(
        "department.must-know-everyone-placed",
        Department.builder().addPlacements(place(ANN, "north").build()));
    assertRefused(
        "department.must-know-every-manager",
        Department.builder()
            .addPeople(Person.of(ANN, "Ann"))
            .addPlacements(place(ANN, "north").manager(BEN).build()));
  }

  @Test
  void refusesTwoPlacesAtATime() {
    assertRefused(
        "department.must-place-person-once-at-a-time",
        people()
            .addPlacements(
                place(ANN, "north")
                    .dates(LocalDateRange.ofUnboundedStart(MARCH))
                    .build(),
                place(ANN, "south")
                    .dates(LocalDateRange.ofUnboundedEnd(LEAP_DAY))
                    .build()));
  }

  @Test
  void refusesManagersInACircle() {
    assertRefused(
        "department.must-have-no-reporting-cycle",
        people()
            .addPlacements(
                place(ANN, "north").manager(BEN).build(),
                place(BEN, "north").manager(HEAD).build(),
                place(HEAD, "north").manager(ANN).build()));
  }

  @Test
  void refusesACircleThatClosesOnASingleDay() {
    assertRefused(
        "department.must-have-no-reporting-cycle",
        people()
            .addPlacements(
                place(ANN, "north")
                    .manager(BEN)
                    .dates(LocalDateRange.ofUnboundedStart(MARCH))
                    .build(),
                place(BEN, "north")
                    .manager(ANN)
                    .dates(LocalDateRange.ofUnboundedEnd(LEAP_DAY))
                    .build()));
  }

  @Test
  void acceptsManagersWhoChangePlaces() {
    Department swapped = of(
        place(ANN, "north")
            .manager(BEN)
            .dates(LocalDateRange.ofUnboundedStart(MARCH))
            .build(),
        place(BEN, "north")
            .manager(ANN)
            .dates(LocalDateRange.ofUnboundedEnd(MARCH))
            .build());

    assertThat(swapped.reportingLine(ANN, LEAP_DAY)).containsExactly(BEN);
    assertThat(swapped.reportingLine(BEN, MARCH)).containsExactly(ANN);
  }

  @Test
  void isBornOfTenThousandPeopleWhoJoinedOneByOne() {
    Department.Builder large = Department.builder().addPeople(Person.of(HEAD, "head"));
    IntStream.range(0, 10_000)
        .forEach(i -> large
            .addPeople(Person.of(id(i), "seller"))
            .addPlacements(place(id(i), "north")
                .manager(i < 8 ? HEAD : id(i / 8))
                .dates(LocalDateRange.ofUnboundedEnd(MARCH.plusDays(i)))
                .build()));

    assertThat(large.build().reportingLine(id(9_999), MARCH.plusDays(10_000)))
        .containsExactly(id(1249), id(156), id(19), id(2), HEAD);
  }

  private static PersonId id(int number) {
    return PersonId.of("p" + number);
  }

  private static Department of(Placement... placements) {
    return people().addPlacements(placements).build();
  }

  private static Department.Builder people() {
    return Department.builder()
        .addPeople(Person.of(HEAD, "head"), Person.of(BEN, "ben"), Person.of(ANN, "ann"));
  }

  private static Placement.Builder place(PersonId person, String team) {
    return Placement.builder().person(person).team(TeamId.of(team)).role(RoleId.of("seller"));
  }

  private static void assertRefused(String code, Department.Builder department) {
    Refusals.assertRefused(code, department::build);
  }
}
