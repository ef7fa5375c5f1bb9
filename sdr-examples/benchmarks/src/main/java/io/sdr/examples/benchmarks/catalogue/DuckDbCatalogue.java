package io.sdr.examples.benchmarks.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A column store in memory, asked in SQL for a table of everyone's figures. Putting facts into it is not timed with the question. */
final class DuckDbCatalogue implements CatalogueContender {
  private final DuckDBConnection connection;
  private final String question;
  private final int cells;

  DuckDbCatalogue(SalesFacts facts, int threads) {
    this.cells = facts.cells();
    String[] text = text().split("-- the question\n");
    this.question = text[1];
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      execute("SET threads = " + threads);
      execute("SET preserve_insertion_order = false");
      for (FactTable table : facts.tables()) {
        load(table);
      }
      execute("CREATE TABLE people AS SELECT range AS person FROM range(" + facts.people() + ")");
      execute(text[0]);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String text() {
    try {
      return Resources.toString(
          Resources.getResource(DuckDbCatalogue.class, "catalogue.sql"), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void load(FactTable table) throws SQLException {
    execute(table.columns().keySet().stream()
        .map(title -> title + " INTEGER")
        .collect(Collectors.joining(", ", "CREATE TABLE " + table.name() + " (", ")")));
    List<int[]> columns = ImmutableList.copyOf(table.columns().values());
    try (DuckDBAppender rows = connection.createAppender(table.name())) {
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
    }
  }

  @Override
  public void compute() {
    try {
      execute(question);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public long[] billionths() {
    ImmutableList<String> titles = SdrCatalogue.dictionary().entries().stream()
        .map(entry -> entry.id().replace('-', '_'))
        .collect(ImmutableList.toImmutableList());
    long[] figures = new long[titles.size() * cells];
    Arrays.fill(figures, UNDEFINED);
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT * FROM catalogue")) {
      while (all.next()) {
        int cell = all.getInt("person") * SalesFacts.MONTHS + all.getInt("month");
        for (int i = 0; i < titles.size(); i++) {
          long figure = all.getLong(titles.get(i));
          if (!all.wasNull()) {
            figures[i * cells + cell] = figure;
          }
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return figures;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
