package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.Term;
import io.sdr.examples.department.mapping.TermTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the conditions that differ from person to person. */
final class TermReader {
  private final Vocabulary vocabulary;
  private final CellReader<PersonId> people;
  private final Map<PersonId, Map<String, Figure>> terms = new TreeMap<>();

  TermReader(Vocabulary vocabulary, CellReader<PersonId> people) {
    this.vocabulary = vocabulary;
    this.people = people;
  }

  void read(TermTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    Map<String, FigureField> fields = new LinkedHashMap<>();
    table.terms().forEach((name, term) -> fields.put(name, field(columns, table, term)));
    scan.read(row -> {
      PersonId who = person.required(row);
      Map<String, Figure> stated = stated(fields, row);
      Map<String, Figure> known = terms.computeIfAbsent(who, first -> new TreeMap<>());
      if (!Collections.disjoint(known.keySet(), stated.keySet())) {
        throw person.unusable("export-terms.must-be-stated-once");
      }
      known.putAll(stated);
    });
  }

  private FigureField field(Columns columns, TermTable table, Term term) {
    return new FigureField(
        term.as(),
        Field.of(Optional.of(columns.at(term.source())), vocabulary.numbers()),
        vocabulary.money(columns, Optional.of(term.source()), table.currency()));
  }

  private static Map<String, Figure> stated(Map<String, FigureField> fields, Row row) {
    Map<String, Figure> stated = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> field.optional(row).ifPresent(figure -> stated.put(name, figure)));
    return stated;
  }

  ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms() {
    ImmutableMap.Builder<PersonId, ImmutableMap<String, Figure>> all = ImmutableMap.builder();
    terms.forEach((person, stated) -> {
      if (!stated.isEmpty()) {
        all.put(person, ImmutableSortedMap.copyOf(stated));
      }
    });
    return all.buildOrThrow();
  }
}
