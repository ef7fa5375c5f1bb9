package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.LocalDateRange;

class DepartmentLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 25);
  private static final int PEOPLE = 5;
  private static final int DAYS = 12;

  @Property
  void refusesACycleExactlyWhenSomeDayHasOne(@ForAll("placements") List<Placement> placements) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> department(placements));

    assertThat(Optional.ofNullable(refusal).map(Refusal::code))
        .isEqualTo(
            hasCycle(placements)
                ? Optional.of("department.must-have-no-reporting-cycle")
                : Optional.empty());
  }

  /** Looks at every day and every person, on purpose without any cleverness. */
  private static boolean hasCycle(List<Placement> placements) {
    return IntStream.range(-1, DAYS + 1).mapToObj(FIRST::plusDays).anyMatch(day -> {
      Map<PersonId, PersonId> managers = new HashMap<>();
      placements.stream()
          .filter(placement -> placement.dates().contains(day))
          .forEach(placement ->
              placement.manager().ifPresent(it -> managers.put(placement.person(), it)));
      return managers.keySet().stream().anyMatch(person -> returns(person, managers));
    });
  }

  private static boolean returns(PersonId person, Map<PersonId, PersonId> managers) {
    Set<PersonId> met = new HashSet<>();
    for (PersonId next = person; managers.containsKey(next); next = managers.get(next)) {
      if (!met.add(next)) {
        return true;
      }
    }
    return false;
  }

  private static Department department(List<Placement> placements) {
    return Department.builder()
        .people(IntStream.range(0, PEOPLE)
            .mapToObj(number -> Person.of(id(number), "seller"))
            .toList())
        .placements(placements)
        .build();
  }

  /** For each person one placement up to a day and another one from that day on. */
  @Provide
  Arbitrary<List<Placement>> placements() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS).list().ofSize(PEOPLE),
            Arbitraries.integers().between(0, PEOPLE).list().ofSize(2 * PEOPLE))
        .as((days, managers) -> IntStream.range(0, 2 * PEOPLE)
            .mapToObj(i -> placement(
                i / 2,
                i % 2 == 0
                    ? LocalDateRange.ofUnboundedStart(FIRST.plusDays(days.get(i / 2)))
                    : LocalDateRange.ofUnboundedEnd(FIRST.plusDays(days.get(i / 2))),
                managers.get(i)))
            .toList());
  }

  private static Placement placement(int person, LocalDateRange dates, int manager) {
    Placement.Builder placement = Placement.builder()
        .person(id(person))
        .team(TeamId.of("north"))
        .role(RoleId.of("seller"))
        .dates(dates);
    return manager == PEOPLE || manager == person
        ? placement.build()
        : placement.manager(id(manager)).build();
  }

  private static PersonId id(int number) {
    return PersonId.of("p" + number);
  }
}
