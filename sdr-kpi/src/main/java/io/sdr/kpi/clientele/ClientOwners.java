package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.observation.ClientAssignment;
import io.sdr.core.sales.ClientId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Who looks after a client on a day, so that a client does not drop out of the figures of a head together with the seller who
 * left.
 *
 * <p>It is whoever the latest assignment of the client says, or where there is none whoever sold to the client last. Where that
 * person has no place in the department on the day, it is the last head of that person, or the last head of that one, until there
 * is one who has; where there is none the client stays with that person, and with nobody above.
 */
public final class ClientOwners {
  private final Department department;
  private final ImmutableMap<ClientId, ImmutableSortedMap<LocalDate, PersonId>> assigned;

  private ClientOwners(
      Department department, Map<ClientId, ? extends SortedMap<LocalDate, PersonId>> assigned) {
    this.department = department;
    this.assigned =
        ImmutableMap.copyOf(Maps.transformValues(assigned, ImmutableSortedMap::copyOfSorted));
  }

  /**
   * Clients are with those who sold to them, or with their heads.
   *
   * @param department who was where, when
   */
  public static ClientOwners in(Department department) {
    return new ClientOwners(department, ImmutableMap.of());
  }

  /**
   * Knows these assignments instead of any known before. Of two people who are to look after one client on one day it is the one
   * with the lesser id.
   */
  public ClientOwners knowing(Iterable<ClientAssignment> assignments) {
    Map<ClientId, SortedMap<LocalDate, PersonId>> byClient = new HashMap<>();
    for (ClientAssignment one : assignments) {
      byClient
          .computeIfAbsent(one.client(), any -> new TreeMap<>())
          .merge(one.day(), one.owner(), BinaryOperator.minBy(Comparator.naturalOrder()));
    }
    return new ClientOwners(department, byClient);
  }

  /**
   * Who looks after a client.
   *
   * @param last who sold to the client last, or changed the contract
   */
  PersonId ownerOn(LocalDate day, ClientId client, PersonId last) {
    return presentOn(day, assignedOn(day, client).orElse(last));
  }

  private Optional<PersonId> assignedOn(LocalDate day, ClientId client) {
    return Optional.ofNullable(
            assigned.getOrDefault(client, ImmutableSortedMap.of()).floorEntry(day))
        .map(Map.Entry::getValue);
  }

  /** Heads may have changed places since, so that going up the line can lead round. */
  private PersonId presentOn(LocalDate day, PersonId owner) {
    Set<PersonId> gone = new HashSet<>();
    Optional<PersonId> next = Optional.of(owner);
    while (next.isPresent()) {
      PersonId person = next.get();
      if (department.placementOn(person, day).isPresent()) {
        return person;
      }
      next = gone.add(person) ? lastHead(person, day) : Optional.empty();
    }
    return owner;
  }

  private Optional<PersonId> lastHead(PersonId person, LocalDate day) {
    return department.placementsOf(person).stream()
        .filter(place -> place.dates().getStart().isBefore(day))
        .reduce((earlier, later) -> later)
        .flatMap(Placement::manager);
  }
}
