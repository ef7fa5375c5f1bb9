package io.sdr.examples.benchmarks.catalogue;

import com.google.common.collect.ImmutableList;
import io.sdr.examples.benchmarks.contender.DuckDb;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A column store in memory, asked in SQL for a table of everyone's figures. Putting facts into it is not timed with the question. */
final class DuckDbCatalogue implements CatalogueContender {
  private final DuckDb store;
  private final String question;
  private final int cells;

  DuckDbCatalogue(SalesFacts facts, int threads) {
    this.cells = facts.cells();
    String[] text = DuckDb.text(DuckDbCatalogue.class, "catalogue.sql").split("-- the question\n");
    this.question = text[1];
    this.store = DuckDb.withThreads(threads);
    facts.tables().forEach(this::load);
    store.run("CREATE TABLE people AS SELECT range AS person FROM range(" + facts.people() + ")");
    store.run(text[0]);
  }

  private void load(FactTable table) {
    store.run(table.columns().keySet().stream()
        .map(title -> title + " INTEGER")
        .collect(Collectors.joining(", ", "CREATE TABLE " + table.name() + " (", ")")));
    List<int[]> columns = ImmutableList.copyOf(table.columns().values());
    store.fill(table.name(), rows -> {
      for (int row = 0; row < table.size(); row++) {
        rows.beginRow();
        for (int[] column : columns) {
          if (column[row] == FactTable.NOTHING) {
            rows.appendNull();
          } else {
            rows.append(column[row]);
          }
        }
        rows.endRow();
      }
    });
  }

  @Override
  public void compute() {
    store.run(question);
  }

  @Override
  public long[] billionths() {
    ImmutableList<String> titles = SdrCatalogue.dictionary().entries().stream()
        .map(entry -> entry.id().replace('-', '_'))
        .collect(ImmutableList.toImmutableList());
    long[] figures = new long[titles.size() * cells];
    Arrays.fill(figures, UNDEFINED);
    store.read("SELECT * FROM catalogue", row -> {
      int cell = row.getInt("person") * SalesFacts.MONTHS + row.getInt("month");
      for (int i = 0; i < titles.size(); i++) {
        long figure = row.getLong(titles.get(i));
        if (!row.wasNull()) {
          figures[i * cells + cell] = figure;
        }
      }
    });
    return figures;
  }

  @Override
  public void close() {
    store.close();
  }
}
