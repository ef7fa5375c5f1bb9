package io.sdr.examples.department.leads;

import com.google.common.collect.ImmutableMap;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the leads of a period, and holds who got them against who should have. Not thread-safe. */
public final class LeadBook {
  private static final String NO_PRIORITY = "none";

  private final LeadRules rules;
  private final Period period;
  private final ImmutableMap<PersonId, Long> shares;
  private final List<ReceivedLead> received = new ArrayList<>();
  private long toOthers;

  /** A book without entries. */
  public LeadBook(LeadRules rules, Department department, Period period) {
    this.rules = rules;
    this.period = period;
    this.shares = shares(department);
  }

  /** The working days of everybody among whom leads are shared. */
  private ImmutableMap<PersonId, Long> shares(Department department) {
    ImmutableMap.Builder<PersonId, Long> days = ImmutableMap.builder();
    for (Person person : department.peopleDuring(period)) {
      long worked = department.placementsDuring(person.id(), period).stream()
          .filter(placement -> rules.roles().contains(placement.role()))
          .map(Placement::dates)
          .flatMap(dates -> period.within(dates).stream())
          .mapToLong(there -> rules.hours().calendar().workedDays(there.dates()))
          .sum();
      if (worked > 0) {
        days.put(person.id(), worked);
      }
    }
    return days.buildOrThrow();
  }

  /** Enters a lead that came in within the period; one that was given to somebody among whom leads are not shared is only counted. */
  public void add(Lead lead) {
    if (period.contains(rules.hours().dayOf(lead.created()))) {
      lead.owner().ifPresent(owner -> {
        if (shares.containsKey(owner)) {
          received.add(new ReceivedLead(lead.id(), owner, lead.priority().orElse(NO_PRIORITY)));
        } else {
          toOthers++;
        }
      });
    }
  }

  /** How many leads were given to people among whom leads are not shared. */
  public long toOthers() {
    return toOthers;
  }

  /** Who got what; nothing where no lead was given to anybody. */
  public Optional<Explained<LeadAudit>> audit() {
    return received.isEmpty()
        ? Optional.empty()
        : Optional.of(LeadAudit.of(received, shares, rules.good(), Detail.FULL));
  }
}
