package io.sdr.examples.department.export;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.NameCells;
import io.sdr.examples.department.csv.Unusable;
import io.sdr.examples.department.mapping.PeopleTable;
import io.sdr.examples.department.mapping.UnlistedManagers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the people. Who reports to whom is settled when all rows have been read. */
final class PeopleReader {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final ListMultimap<PersonId, Draft> drafts = ArrayListMultimap.create();
  private final Set<PersonId> mentioned = new HashSet<>();
  private Location location = Location.unknown();

  PeopleReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Reads one table. */
  void read(PeopleTable table, TableScan scan) {
    Columns columns = scan.columns();
    location = scan.location();
    Field<PersonId> id = Field.of(Optional.of(columns.at(table.id())), vocabulary.people());
    Field<String> name = Field.of(columns.at(table.name()), NameCells.any(text -> text));
    Field<PersonId> manager = Field.of(columns.at(table.manager()), vocabulary.people());
    Field<TeamId> team = Field.of(Optional.of(columns.at(table.team())), vocabulary.teams());
    Field<RoleId> role = Field.of(Optional.of(columns.at(table.role())), NameCells.any(RoleId::of));
    Span span = new Span(
        Field.of(columns.at(table.joined()), vocabulary.days()),
        Field.of(columns.at(table.left()), vocabulary.days()),
        table.ends());
    scan.read(row -> {
      PersonId person = id.required(row);
      mentioned.add(person);
      Placement.Builder placement = Placement.builder()
          .person(person)
          .manager(manager.optional(row))
          .team(team.required(row))
          .role(role.required(row))
          .dates(span.required(row, "placement.must-last-a-day"));
      accept(new Draft(
          name.optional(row).orElse(person.text()),
          placement.build(),
          table.unlistedManagers(),
          manager,
          scan,
          row.line()));
    });
  }

  private void accept(Draft draft) {
    for (Draft other : drafts.get(draft.person())) {
      if (other.placement.dates().overlaps(draft.placement.dates())) {
        throw Unusable.because("department.must-place-person-once-at-a-time");
      }
      if (!other.name.equals(draft.name)) {
        throw Unusable.because("export-person.must-have-one-name");
      }
    }
    drafts.put(draft.person(), draft);
  }

  /** Everyone; empty, with the error told, when the placements cannot all be right. */
  Optional<Department> department() {
    setAsideThoseWithoutManager();
    List<Person> people = new ArrayList<>();
    List<Placement> placements = new ArrayList<>();
    new TreeSet<>(drafts.keySet())
        .forEach(id -> people.add(Person.of(id, drafts.get(id).get(0).name)));
    drafts.values().forEach(draft -> placements.add(draft.placement));
    for (Placement manager : unlistedManagers()) {
      people.add(Person.of(manager.person(), manager.person().text()));
      placements.add(manager);
    }
    people.sort(Comparator.comparing(Person::id));
    placements.sort(Comparator.comparing(Placement::person)
        .thenComparing(placement -> placement.dates().getStart()));
    return department(people, placements);
  }

  private Optional<Department> department(List<Person> people, List<Placement> placements) {
    try {
      return Optional.of(
          Department.builder().people(people).placements(placements).build());
    } catch (Refusal refusal) {
      problems.add(Diagnostic.error(refusal.code(), location));
      return Optional.empty();
    }
  }

  /** A row that is set aside may leave others without their manager, so this goes on until nothing changes. */
  private void setAsideThoseWithoutManager() {
    List<Draft> lost;
    do {
      lost = drafts.values().stream().filter(draft -> !hasManager(draft)).toList();
      lost.forEach(draft -> {
        drafts.remove(draft.person(), draft);
        draft.setAside();
      });
    } while (!lost.isEmpty());
  }

  private boolean hasManager(Draft draft) {
    return draft.placement.manager().map(id -> isThere(id, draft)).orElse(true);
  }

  private boolean isThere(PersonId manager, Draft draft) {
    boolean mayBeUnlisted = draft.unlistedManagers.isPresent() && !mentioned.contains(manager);
    return mayBeUnlisted || drafts.containsKey(manager);
  }

  private List<Placement> unlistedManagers() {
    TreeMap<PersonId, List<Draft>> teams = new TreeMap<>();
    for (Draft draft : drafts.values()) {
      draft
          .placement
          .manager()
          .filter(id -> !drafts.containsKey(id))
          .ifPresent(id -> teams.computeIfAbsent(id, first -> new ArrayList<>()).add(draft));
    }
    List<Placement> managers = new ArrayList<>();
    teams.forEach((id, led) -> managers.add(unlistedManager(id, led)));
    return managers;
  }

  private Placement unlistedManager(PersonId id, List<Draft> led) {
    UnlistedManagers declared = led.get(0).unlistedManagers.orElseThrow();
    TreeSet<TeamId> teams = new TreeSet<>();
    led.forEach(draft -> teams.add(draft.placement.team()));
    if (declared.team().isEmpty() && teams.size() > 1) {
      problems.add(Diagnostic.error("export-manager.must-lead-one-team", location)
          .with("teams", teams.size()));
    }
    return Placement.builder()
        .person(id)
        .team(declared.team().orElseGet(teams::first))
        .role(declared.role())
        .build();
  }

  private record Draft(
      String name,
      Placement placement,
      Optional<UnlistedManagers> unlistedManagers,
      Field<PersonId> manager,
      TableScan scan,
      long line) {
    PersonId person() {
      return placement.person();
    }

    void setAside() {
      scan.setAside(manager.unusable("export-cell.must-name-known-person"), line);
    }
  }
}
