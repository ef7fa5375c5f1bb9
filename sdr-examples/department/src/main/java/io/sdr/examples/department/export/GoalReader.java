package io.sdr.examples.department.export;

import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.csv.Unusable;
import io.sdr.examples.department.mapping.GoalTable;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what was promised. */
final class GoalReader {
  private final Vocabulary vocabulary;
  private final CellReader<PersonId> people;
  private final GoalQuirks quirks;
  private final List<Goal> goals = new ArrayList<>();
  private final Set<Promise> promises = new HashSet<>();

  GoalReader(Vocabulary vocabulary, CellReader<PersonId> people, GoalQuirks quirks) {
    this.vocabulary = vocabulary;
    this.people = people;
    this.quirks = quirks;
  }

  void read(GoalTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    FigureField target = new FigureField(
        table.as(),
        Field.of(Optional.of(columns.at(table.target())), vocabulary.numbers()),
        vocabulary.money(columns, Optional.of(table.target()), table.currency()));
    Field<Period> period =
        Field.of(columns.at(table.period()), cell -> Period.parse(cell.toString()));
    Field<LocalDate> start = Field.of(columns.at(table.start()), vocabulary.days());
    Field<LocalDate> end = Field.of(columns.at(table.end()), vocabulary.days());
    GoalQuirks.OfTable told = quirks.of(table, scan);
    List<Draft> drafts = new ArrayList<>();
    scan.read(row -> {
      Draft draft = new Draft(
          person.required(row),
          notNegative(target, row),
          table.period().isPresent() ? period.required(row) : dated(table, start, end, row),
          row.line());
      if (table.untilNext().isPresent()) {
        drafts.add(draft);
      } else {
        add(draft, draft.period, table, told);
      }
    });
    table.untilNext().ifPresent(last -> untilNext(drafts, last, table, scan, told));
  }

  private static Figure notNegative(FigureField target, Row row) {
    Figure figure = target.required(row);
    if (figure.number().orElseThrow().signum() < 0) {
      throw target.unusable("goal.must-not-have-negative-target");
    }
    return figure;
  }

  /** From the start to the end; without an end, to the last end that any goal of the table can have. */
  private static Period dated(
      GoalTable table, Field<LocalDate> start, Field<LocalDate> end, Row row) {
    LocalDate first = start.required(row);
    LocalDate after = table.untilNext().isPresent()
        ? table.untilNext().get()
        : table.ends().exclusive(end.required(row));
    if (!first.isBefore(after)) {
      throw start.unusable("period.must-not-be-empty");
    }
    return Period.of(first, after);
  }

  /** Cuts the periods short where the next begins. */
  private void untilNext(
      List<Draft> drafts,
      LocalDate last,
      GoalTable table,
      TableScan scan,
      GoalQuirks.OfTable told) {
    if (drafts.isEmpty()) {
      return;
    }
    PeriodSequence sequence = PeriodSequence.startingOn(
        drafts.stream().map(draft -> draft.period.start()).toList(), last);
    for (Draft draft : drafts) {
      try {
        add(draft, sequence.periodOf(draft.period.start()).orElseThrow(), table, told);
      } catch (Unusable unusable) {
        scan.setAside(unusable, draft.line);
      }
    }
  }

  private void add(Draft draft, Period period, GoalTable table, GoalQuirks.OfTable told) {
    if (!promises.add(new Promise(draft.person, table.metric(), table.scope(), period))) {
      throw Unusable.because("goal.must-be-one-for-measure-and-period");
    }
    Goal goal = Goal.builder()
        .person(draft.person)
        .metric(table.metric())
        .scope(table.scope())
        .direction(table.direction())
        .period(period)
        .target(draft.target)
        .build();
    goals.add(goal);
    told.see(goal, draft.line);
  }

  Goals goals() {
    goals.sort(Comparator.comparing(Goal::person).thenComparing(Goal::period));
    return Goals.of(goals);
  }

  private record Draft(PersonId person, Figure target, Period period, long line) {}

  private record Promise(PersonId person, Metric metric, Scope scope, Period period) {}
}
