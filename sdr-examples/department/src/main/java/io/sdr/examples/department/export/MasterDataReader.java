package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.joda.money.CurrencyUnit;

/** Reads all that facts refer to, the people first, because everything else refers to them. */
final class MasterDataReader {
  private final ExportMapping mapping;
  private final Tables tables;
  private final Problems problems;
  private final CurrencyUnit currency;
  private final Vocabulary words;
  private final List<TableScan> scans = new ArrayList<>();

  MasterDataReader(ExportMapping mapping, Tables tables, Problems problems, CurrencyUnit currency) {
    this.mapping = mapping;
    this.tables = tables;
    this.problems = problems;
    this.currency = currency;
    this.words = new Vocabulary(mapping, problems);
  }

  /** Everything; empty, with the error told, when there is no department that makes sense. */
  Optional<MasterData> read(Optional<Department> listed) {
    return listed.or(this::department).map(this::readAround);
  }

  private Optional<Department> department() {
    PeopleReader people = new PeopleReader(words, problems);
    readAll(mapping.people(), people::read);
    return people.department();
  }

  private MasterData readAround(Department department) {
    CellReader<PersonId> people =
        words.people(department.people().stream().map(Person::id).toList());
    CatalogueReader catalogue = new CatalogueReader(words);
    readAll(mapping.products(), catalogue::read);
    readAll(mapping.clients(), catalogue::read);
    TerritoryReader territories = new TerritoryReader(words, people);
    readAll(mapping.territories(), territories::read);
    readAll(mapping.presentTerritories(), territories::compare);
    GoalReader goals = new GoalReader(
        words, people, new GoalQuirks(new Presence(department), territories.holders(), currency));
    readAll(mapping.goals(), goals::read);
    TermReader terms = new TermReader(words, people);
    readAll(mapping.terms(), terms::read);
    BalanceReader balances = new BalanceReader(words, people, currency);
    readAll(mapping.balances(), balances::read);
    return MasterData.builder()
        .department(department)
        .products(catalogue.products())
        .clients(catalogue.clients())
        .territories(territories.territories())
        .goals(goals.goals())
        .terms(terms.terms())
        .balances(balances.balances())
        .rows(scans.stream().map(TableScan::rowCount).collect(ImmutableList.toImmutableList()))
        .build();
  }

  private <T extends Table> void readAll(List<T> kind, BiConsumer<T, TableScan> reading) {
    for (T table : kind) {
      tables.open(table).ifPresent(scan -> {
        scans.add(scan);
        reading.accept(table, scan);
      });
    }
  }
}
