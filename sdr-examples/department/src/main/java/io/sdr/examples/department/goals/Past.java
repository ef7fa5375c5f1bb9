package io.sdr.examples.department.goals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.TallySheet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** What was reached in the months before, by those who were there for all of a month. */
final class Past {
  private final NavigableMap<Period, TallySheet> months;
  private final Department department;
  private final WorkingCalendar calendar;

  Past(NavigableMap<Period, TallySheet> months, Department department, WorkingCalendar calendar) {
    this.months = months;
    this.department = department;
    this.calendar = calendar;
  }

  /** What was reached towards a goal by the facts of a sheet. */
  static Optional<Figure> reached(Goal goal, TallySheet sheet) {
    return goal.metric()
        .read(sheet.of(goal.person(), goal.scope()), Trace.silent())
        .value()
        .value();
  }

  /** What the owner of a goal reached, month by month. */
  ImmutableList<Figure> of(Goal goal) {
    return months.entrySet().stream()
        .filter(month -> wasThere(goal.person(), month.getKey()))
        .flatMap(month -> reached(goal, month.getValue()).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** From where a goal starts: the month before it. */
  Optional<Baseline> before(Goal goal) {
    return last()
        .filter(month -> wasThere(goal.person(), month.getKey()))
        .flatMap(month ->
            reached(goal, month.getValue()).map(figure -> new Baseline(month.getKey(), figure)));
  }

  /** What others in the role of the owner reached in the month before. */
  ImmutableList<Figure> ofPeers(Goal goal) {
    Optional<RoleId> role = last().flatMap(month -> roleOf(goal.person(), month.getKey()));
    return last().stream()
        .flatMap(month -> department.people().stream()
            .map(Person::id)
            .filter(other -> !other.equals(goal.person()) && wasThere(other, month.getKey()))
            .filter(other -> role.isPresent() && role.equals(roleOf(other, month.getKey())))
            .flatMap(other ->
                reached(Goal.builder().from(goal).person(other).build(), month.getValue())
                    .stream()))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Map.Entry<Period, TallySheet>> last() {
    return Optional.ofNullable(months.lastEntry());
  }

  private Optional<RoleId> roleOf(PersonId person, Period month) {
    return Streams.findLast(department.placementsDuring(person, month).stream())
        .map(Placement::role);
  }

  private boolean wasThere(PersonId person, Period month) {
    return Proration.CALENDAR_DAYS.unitsOf(
            month,
            department.placementsDuring(person, month).stream()
                .map(Placement::dates)
                .toList(),
            calendar)
        == month.days();
  }
}
