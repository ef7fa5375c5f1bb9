package io.sdr.core.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The people of a sales department and where each of them was, when.
 *
 * <p>At any day a person has at most one placement, and following managers upward never returns to the same person. Both
 * are checked at birth.
 */
@Value.Immutable
public abstract class Department {
  Department() {}

  /** Starts a department. */
  public static Builder builder() {
    return new Builder();
  }

  /** Everyone, past members too. */
  public abstract ImmutableList<Person> people();

  /** Who was where, when. */
  public abstract ImmutableList<Placement> placements();

  /** The person with an id. */
  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(byId().get(id));
  }

  /** Where the person was on a day; empty before joining, after leaving and in between. */
  public Optional<Placement> placementOn(PersonId person, LocalDate day) {
    for (Placement placement : byPerson().get(person)) {
      if (placement.dates().contains(day)) {
        return Optional.of(placement);
      }
    }
    return Optional.empty();
  }

  /** The person's placements in the order of time. */
  public ImmutableList<Placement> placementsOf(PersonId person) {
    return byPerson().get(person);
  }

  /** To whom the person reported on a day, from the direct manager up to the head. */
  public ImmutableList<PersonId> reportingLine(PersonId person, LocalDate day) {
    ImmutableList.Builder<PersonId> line = ImmutableList.builder();
    Optional<PersonId> manager = managerOn(person, day);
    while (manager.isPresent()) {
      line.add(manager.get());
      manager = managerOn(manager.get(), day);
    }
    return line.build();
  }

  /** Everyone with a placement on at least one day of a period, in the order of {@link #people()}. */
  public ImmutableList<Person> peopleDuring(Period period) {
    return people().stream()
        .filter(person -> byPerson().get(person.id()).stream()
            .anyMatch(placement -> placement.dates().overlaps(period.dates())))
        .collect(ImmutableList.toImmutableList());
  }

  /** The parts of a person's placements that lie in a period, in the order of time. */
  public ImmutableList<Placement> placementsDuring(PersonId person, Period period) {
    return byPerson().get(person).stream()
        .flatMap(placement -> period
            .within(placement.dates())
            .map(days -> Placement.builder().from(placement).dates(days.dates()).build())
            .stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** A period cut wherever a placement begins or ends: within each part the reporting lines do not change. */
  public PeriodSequence unchangedDuring(Period period) {
    Set<LocalDate> starts = new TreeSet<>(List.of(period.start()));
    placements().stream()
        .flatMap(placement ->
            Stream.of(placement.dates().getStart(), placement.dates().getEnd()))
        .filter(period::contains)
        .forEach(starts::add);
    return PeriodSequence.startingOn(starts, period.end());
  }

  @Value.Check
  void check() {
    Refusal.unless(byId().size() == people().size(), "department.must-have-each-person-once");
    for (Placement placement : placements()) {
      Refusal.unless(
          byId().containsKey(placement.person()),
          "department.must-know-everyone-placed",
          placement.person());
      placement
          .manager()
          .ifPresent(manager -> Refusal.unless(
              byId().containsKey(manager), "department.must-know-every-manager", manager));
    }
    byPerson().asMap().values().forEach(Department::checkOneAtATime);
    byStart().asMap().forEach(this::checkNoCycle);
  }

  @Value.Lazy
  ImmutableMap<PersonId, Person> byId() {
    ImmutableMap.Builder<PersonId, Person> byId = ImmutableMap.builder();
    people().forEach(person -> byId.put(person.id(), person));
    return byId.buildKeepingLast();
  }

  @Value.Lazy
  ImmutableListMultimap<PersonId, Placement> byPerson() {
    return placements().stream()
        .sorted(Comparator.comparing((Placement placement) -> placement.dates().getStart()))
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            Placement::person, placement -> placement));
  }

  private Optional<PersonId> managerOn(PersonId person, LocalDate day) {
    return placementOn(person, day).flatMap(Placement::manager);
  }

  private ImmutableListMultimap<LocalDate, PersonId> byStart() {
    return placements().stream()
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            placement -> placement.dates().getStart(), Placement::person));
  }

  private static void checkOneAtATime(Iterable<Placement> placements) {
    LocalDate free = LocalDate.MIN;
    for (Placement placement : placements) {
      Refusal.unless(
          !placement.dates().getStart().isBefore(free),
          "department.must-place-person-once-at-a-time",
          placement.person());
      free = placement.dates().getEnd();
    }
  }

  /** A cycle is closed by whoever is placed last in it, so on each day only those placed that day are followed. */
  private void checkNoCycle(LocalDate day, Collection<PersonId> placed) {
    Set<PersonId> clear = new HashSet<>();
    for (PersonId person : placed) {
      Set<PersonId> line = new LinkedHashSet<>();
      for (Optional<PersonId> next = Optional.of(person);
          next.isPresent() && !clear.contains(next.get());
          next = managerOn(next.get(), day)) {
        Refusal.unless(line.add(next.get()), "department.must-have-no-reporting-cycle", line);
      }
      clear.addAll(line);
    }
  }

  /** Builds a department. */
  public static final class Builder extends ImmutableDepartment.Builder {
    Builder() {}
  }
}
