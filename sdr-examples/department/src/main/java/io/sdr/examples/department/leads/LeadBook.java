package io.sdr.examples.department.leads;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.examples.department.rules.LeadRules;
import io.sdr.process.leadaudit.LeadAudit;
import io.sdr.process.leadaudit.ReceivedLead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the leads of a period, and holds who got them against who should have. Not thread-safe. */
public final class LeadBook {
  private static final String NO_PRIORITY = "none";

  private final LeadRules rules;
  private final Period period;
  private final ImmutableListMultimap<PersonId, Period> there;
  private final List<ReceivedLead> received = new ArrayList<>();
  private long toOthers;

  /** A book without entries. */
  public LeadBook(LeadRules rules, Department department, Period period) {
    this.rules = rules;
    this.period = period;
    this.there = there(department);
  }

  /** When those are there among whom leads are shared. */
  private ImmutableListMultimap<PersonId, Period> there(Department department) {
    ImmutableListMultimap.Builder<PersonId, Period> spans = ImmutableListMultimap.builder();
    for (Person person : department.peopleDuring(period)) {
      department.placementsDuring(person.id(), period).stream()
          .filter(placement -> rules.roles().contains(placement.role()))
          .map(Placement::dates)
          .flatMap(dates -> period.within(dates).stream())
          .forEach(span -> spans.put(person.id(), span));
    }
    return spans.build();
  }

  /** Enters a lead that came in within the period; one that was given to somebody among whom leads are not shared is only counted. */
  public void add(Lead lead) {
    LocalDate day = rules.hours().dayOf(lead.created());
    if (period.contains(day)) {
      lead.owner().ifPresent(owner -> enter(lead, owner, day));
    }
  }

  private void enter(Lead lead, PersonId owner, LocalDate day) {
    if (there.containsKey(owner)) {
      received.add(new ReceivedLead(
          lead.id(), owner, lead.priority().orElse(NO_PRIORITY), Optional.of(among(owner, day))));
    } else {
      toOthers++;
    }
  }

  /** Those who were there on the day, and whoever got the lead, even where that is said to have been another day. */
  private ImmutableSortedSet<PersonId> among(PersonId owner, LocalDate day) {
    ImmutableSortedSet.Builder<PersonId> people = ImmutableSortedSet.naturalOrder();
    people.add(owner);
    there.asMap().forEach((person, spans) -> {
      if (spans.stream().anyMatch(span -> span.contains(day))) {
        people.add(person);
      }
    });
    return people.build();
  }

  private ImmutableMap<PersonId, Long> alike() {
    return Maps.toMap(there.keySet(), person -> 1L);
  }

  /** How many leads were given to people among whom leads are not shared. */
  public long toOthers() {
    return toOthers;
  }

  /** Who got what; nothing where no lead was given to anybody. */
  public Optional<Explained<LeadAudit>> audit() {
    return received.isEmpty()
        ? Optional.empty()
        : Optional.of(LeadAudit.of(received, alike(), rules.good(), Detail.FULL));
  }
}
