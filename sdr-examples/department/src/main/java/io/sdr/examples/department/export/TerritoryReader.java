package io.sdr.examples.department.export;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Territories;
import io.sdr.core.team.TerritoryHolding;
import io.sdr.core.team.TerritoryId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.mapping.HoldingTable;
import io.sdr.examples.department.mapping.PresentTerritoryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Reads who held which territories, and compares with what is stated as present elsewhere. */
final class TerritoryReader {
  private final Vocabulary vocabulary;
  private final CellReader<PersonId> people;
  private final List<TerritoryHolding> holdings = new ArrayList<>();
  private final SetMultimap<PersonId, TerritoryId> lasting = HashMultimap.create();

  TerritoryReader(Vocabulary vocabulary, CellReader<PersonId> people) {
    this.vocabulary = vocabulary;
    this.people = people;
  }

  void read(HoldingTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    Field<TerritoryId> territory =
        Field.of(Optional.of(columns.at(table.territory())), vocabulary.territories());
    Span span = new Span(
        Field.of(columns.at(table.start()), vocabulary.days()),
        Field.of(columns.at(table.end()), vocabulary.days()),
        table.ends());
    scan.read(row -> add(new TerritoryHolding(
        person.required(row),
        territory.required(row),
        span.required(row, "export-holding.must-last-a-day"))));
  }

  private void add(TerritoryHolding holding) {
    holdings.add(holding);
    if (holding.dates().isUnboundedEnd()) {
      lasting.put(holding.person(), holding.territory());
    }
  }

  /** To be called when all holdings have been read. */
  void compare(PresentTerritoryTable table, TableScan scan) {
    Columns columns = scan.columns();
    Field<PersonId> person = Field.of(Optional.of(columns.at(table.person())), people);
    Field<TerritoryId> territory =
        Field.of(Optional.of(columns.at(table.territory())), vocabulary.territories());
    Quirk contradiction =
        scan.quirk("export-territory.contradicts-holdings", Optional.of(table.territory()));
    scan.read(row -> {
      PersonId who = person.required(row);
      Optional<TerritoryId> stated = territory.optional(row);
      if (stated.isPresent() && !lasting.containsEntry(who, stated.get())) {
        contradiction.at(row.line());
      }
    });
  }

  /** Everyone who ever held a territory. */
  ImmutableSet<PersonId> holders() {
    return holdings.stream().map(TerritoryHolding::person).collect(ImmutableSet.toImmutableSet());
  }

  Territories territories() {
    holdings.sort(Comparator.comparing(TerritoryHolding::person)
        .thenComparing(TerritoryHolding::territory)
        .thenComparing(
            TerritoryHolding::dates,
            Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd)));
    return Territories.of(holdings);
  }
}
