package io.sdr.examples.benchmarks.funnel;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import io.sdr.examples.benchmarks.question.StageJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A column store in memory, asked in SQL: where each deal was as bits, deals that were in the same stages counted together, and the
 * stages of each mode read off these few rows. Putting the changes into it is not timed with the question.
 */
final class DuckDbFunnel implements FunnelContender {
  private final DuckDBConnection connection;
  private final ImmutableList<String> question = question();

  DuckDbFunnel(StageJournal journal, int threads) {
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      execute("SET threads = " + threads);
      execute("SET preserve_insertion_order = false");
      loadChanges(journal);
      loadDeals(journal.amounts());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ImmutableList<String> question() {
    try {
      return ImmutableList.copyOf(Splitter.on(';')
          .trimResults()
          .omitEmptyStrings()
          .split(Resources.toString(
              Resources.getResource(DuckDbFunnel.class, "funnel.sql"), StandardCharsets.UTF_8)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void loadChanges(StageJournal journal) throws SQLException {
    execute("CREATE TABLE change (row_number INTEGER, deal INTEGER, stage INTEGER, day INTEGER)");
    try (DuckDBAppender rows = connection.createAppender("change")) {
      for (int row = 0; row < journal.size(); row++) {
        rows.beginRow()
            .append(row)
            .append(journal.deals()[row])
            .append(journal.stages()[row])
            .append(journal.days()[row])
            .endRow();
      }
    }
  }

  private void loadDeals(long[] amounts) throws SQLException {
    execute("CREATE TABLE deal (deal INTEGER, amount BIGINT)");
    try (DuckDBAppender rows = connection.createAppender("deal")) {
      for (int deal = 0; deal < amounts.length; deal++) {
        rows.beginRow().append(deal);
        if (amounts[deal] == StageJournal.UNKNOWN) {
          rows.appendNull();
        } else {
          rows.append(amounts[deal]);
        }
        rows.endRow();
      }
    }
  }

  @Override
  public void compute() {
    try {
      for (String part : question) {
        execute(part);
      }
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
  public ImmutableSortedMap<String, Long> figures() {
    ImmutableSortedMap.Builder<String, Long> figures = ImmutableSortedMap.naturalOrder();
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT name, figure FROM figure")) {
      while (all.next()) {
        if (all.getLong(2) != 0) {
          figures.put(all.getString(1), all.getLong(2));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return figures.buildOrThrow();
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
