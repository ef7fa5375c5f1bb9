package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.team.Department;
import io.sdr.examples.department.mapping.DealTable;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.ReturnTable;
import io.sdr.examples.department.mapping.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.joda.money.CurrencyUnit;

/**
 * The export of a CRM: a directory of CSV files and what they mean.
 *
 * <p>Read in two steps: first what facts refer to, then the facts themselves, which are never all in memory.
 */
public final class CrmExport {
  private final Path directory;
  private final ExportMapping mapping;
  private final Rates rates;
  private final Optional<Department> people;

  private CrmExport(
      Path directory, ExportMapping mapping, Rates rates, Optional<Department> people) {
    this.directory = directory;
    this.mapping = mapping;
    this.rates = rates;
    this.people = people;
  }

  /**
   * An export.
   *
   * @param directory where the files are
   * @param mapping what they mean
   * @param currency in which everything will be added up
   * @param rates an amount in another currency that none of them converts sets its row aside; nothing is converted
   */
  public static CrmExport of(
      Path directory, ExportMapping mapping, CurrencyUnit currency, ExchangeRates rates) {
    return new CrmExport(directory, mapping, new Rates(rates, currency), Optional.empty());
  }

  /** The same export with people who are listed elsewhere instead of those of its own tables. */
  public CrmExport withPeople(Department listed) {
    return new CrmExport(directory, mapping, rates, Optional.of(listed));
  }

  /**
   * Reads everything that facts refer to. Before anything is read, every file of the export, those of facts too, must be
   * there with all its columns.
   *
   * @return the data, with a warning for each row that was set aside and notes; none if a file cannot be trusted
   */
  public Checked<MasterData> masterData(Progress progress) {
    List<Diagnostic> setAside = new ArrayList<>();
    Problems problems = new Problems(setAside::add);
    Tables tables = new Tables(directory, mapping, problems, progress);
    // one run shows all files and columns that are missing
    mapping.tables().forEach(tables::open);
    if (!problems.all().isEmpty()) {
      return Checked.failed(ImmutableSet.copyOf(problems.all()).asList());
    }
    Optional<MasterData> data =
        new MasterDataReader(mapping, tables, problems, rates.currency()).read(people);
    ImmutableList<Diagnostic> found = ImmutableList.<Diagnostic>builder()
        .addAll(setAside)
        .addAll(problems.all())
        .build();
    return data.map(read -> Checked.of(read, found)).orElseGet(() -> Checked.failed(found));
  }

  /**
   * Reads the facts: parts in deals and stage changes, then deals, then returns.
   *
   * @param known what {@link #masterData} read
   * @param facts takes the facts and the rows that are set aside, while reading
   * @return what became of the rows, with notes; none, with errors, if a file cannot be trusted or a file of deals has
   *     rows and none could be used. The facts that were taken until then are not to be trusted either.
   */
  public Checked<Intake> facts(MasterData known, Facts facts, Progress progress) {
    Problems problems = new Problems(facts::setAside);
    Tables tables = new Tables(directory, mapping, problems, progress);
    FactContext context =
        new FactContext(mapping, known, new Vocabulary(mapping, problems), rates, facts);
    List<TableScan> scans = new ArrayList<>();
    readAll(mapping.shares(), tables, scans, context.shares()::read);
    readAll(mapping.stageChanges(), tables, scans, context.history()::read);
    readAll(mapping.deals(), tables, scans, (table, scan) -> readDeals(table, scan, context));
    context.history().setAsideTheRest();
    context.shares().setAsideTheRest();
    readAll(mapping.returns(), tables, scans, (table, scan) -> readReturns(table, scan, context));
    context.grounds().note().ifPresent(problems::add);
    return Checked.of(
        Intake.builder()
            .rows(scans.stream().map(TableScan::rowCount).toList())
            .grounds(context.grounds().counts())
            .build(),
        problems.all());
  }

  private static void readDeals(DealTable table, TableScan scan, FactContext context) {
    DealReader reader = new DealReader(table, scan, context);
    scan.read(reader::read, reader::tell);
    scan.expectUsableRows();
  }

  private static void readReturns(ReturnTable table, TableScan scan, FactContext context) {
    ReturnReader reader = new ReturnReader(table, scan, context);
    scan.read(reader::read, context.facts()::salesReturn);
  }

  private static <T extends Table> void readAll(
      List<T> tables, Tables opener, List<TableScan> scans, BiConsumer<T, TableScan> reading) {
    for (T table : tables) {
      opener.open(table).ifPresent(scan -> {
        scans.add(scan);
        reading.accept(table, scan);
      });
    }
  }
}
