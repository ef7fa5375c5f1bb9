package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** The first day of everyone who was not there before records began. */
final class Joining {
  private Joining() {}

  static ImmutableMap<PersonId, LocalDate> days(Department department) {
    ImmutableMap.Builder<PersonId, LocalDate> days = ImmutableMap.builder();
    for (Person person : department.people()) {
      LocalDateRange first = department.placementsOf(person.id()).get(0).dates();
      if (!first.isUnboundedStart()) {
        days.put(person.id(), first.getStart());
      }
    }
    return days.buildOrThrow();
  }
}
