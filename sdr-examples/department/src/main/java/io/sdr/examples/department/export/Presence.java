package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import java.time.LocalDate;

/** On which days people were there, as far as their placements tell. */
record Presence(Department department) {
  /** Whether the person was yet to come. */
  boolean isBeforeJoining(PersonId person, LocalDate day) {
    ImmutableList<Placement> placements = department.placementsOf(person);
    return !placements.isEmpty() && day.isBefore(placements.get(0).dates().getStart());
  }

  /** Whether the person had been there before and was not any more, or not just then. */
  boolean isAway(PersonId person, LocalDate day) {
    return department.placementOn(person, day).isEmpty() && !isBeforeJoining(person, day);
  }
}
