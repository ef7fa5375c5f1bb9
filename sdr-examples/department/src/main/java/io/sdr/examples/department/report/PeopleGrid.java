package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.team.TeamId;
import io.sdr.examples.department.month.GoalResult;
import io.sdr.examples.department.month.GroupResult;
import io.sdr.examples.department.month.MetricReading;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.metric.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Who did, promised and earned what. The figures of a person are the person's own, so that they sum to the total; who
 * leads others has a second row with theirs.
 */
final class PeopleGrid {
  private final Tongue tongue;
  private final Function<MetricReading, String> title;

  private PeopleGrid(Tongue tongue, Function<MetricReading, String> title) {
    this.tongue = tongue;
    this.title = title;
  }

  /** Everyone, under the full titles of the metrics. */
  static Grid of(MonthResult month, Tongue tongue) {
    return new PeopleGrid(tongue, tongue::title).people(month);
  }

  /** Everyone, under short titles. */
  static Grid brief(MonthResult month, Tongue tongue) {
    return new PeopleGrid(tongue, tongue::briefTitle).people(month);
  }

  /** Teams, products or other groups. */
  static Grid of(String heading, List<GroupResult> groups, GroupResult total, Tongue tongue) {
    return new PeopleGrid(tongue, tongue::title).groups(heading, groups, total);
  }

  private Grid people(MonthResult month) {
    Attainment attainment = new Attainment(month, tongue);
    Grid.Builder grid = Grid.builder().words(tongue.say("person")).words(tongue.say("team"));
    month.total().readings().forEach(reading -> grid.figures(title.apply(reading)));
    grid.figures(tongue.say("attainment")).figures(tongue.say("pay"));
    for (PersonResult person : month.people()) {
      grid.item(own(person, attainment));
      if (leads(person)) {
        grid.below(withTeam(person, attainment));
      }
    }
    return grid.total(
            cells(tongue.say("total"), "", month.total().readings(), "", tongue.show(month.paid())))
        .build();
  }

  private List<String> own(PersonResult person, Attainment attainment) {
    return cells(
        person.person().name(),
        person.team().map(TeamId::text).orElse(Tongue.UNDEFINED),
        person.own(),
        attainment.of(person.goals(), goal -> !leads(person) || isOwn(goal)),
        person
            .statement()
            .map(statement -> tongue.show(statement.value().total()))
            .orElse(Tongue.UNDEFINED));
  }

  private List<String> withTeam(PersonResult person, Attainment attainment) {
    return cells(
        tongue.say("with-team"),
        "",
        person.ownAndTeam(),
        attainment.of(person.goals(), goal -> !isOwn(goal)),
        "");
  }

  private static boolean leads(PersonResult person) {
    return !person.ownAndTeam().isEmpty();
  }

  private static boolean isOwn(GoalResult result) {
    return result.goal().scope() == Scope.OWN;
  }

  private Grid groups(String heading, List<GroupResult> groups, GroupResult total) {
    Grid.Builder grid = Grid.builder().words(heading);
    total.readings().forEach(reading -> grid.figures(title.apply(reading)));
    groups.forEach(group -> grid.item(cells(group.name(), group.readings())));
    return grid.total(cells(tongue.say("total"), total.readings())).build();
  }

  private List<String> cells(
      String name,
      String team,
      ImmutableList<MetricReading> readings,
      String attainment,
      String pay) {
    List<String> cells = cells(name, readings);
    cells.add(1, team);
    cells.addAll(List.of(attainment, pay));
    return cells;
  }

  private List<String> cells(String name, ImmutableList<MetricReading> readings) {
    List<String> cells = new ArrayList<>(List.of(name));
    readings.forEach(reading -> cells.add(tongue.show(reading.reading().value())));
    return cells;
  }
}
