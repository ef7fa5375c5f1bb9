package io.sdr.examples.benchmarks.contender;

import com.google.common.io.Resources;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;
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
 * A column store in memory, asked in SQL: a window for what was sold before, a table for what is earned. Putting the
 * credits into it is not timed with the question.
 */
final class DuckDbWindow implements Contender {
  private final DuckDBConnection connection;
  private final String question;
  private final int size;

  DuckDbWindow(Credits unordered, int threads) {
    this.size = unordered.size();
    this.question = question();
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      execute("SET threads = " + threads);
      execute("SET preserve_insertion_order = false");
      loadCredits(unordered);
      loadQuotas(unordered.quotas());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String question() {
    try {
      return Resources.toString(
          Resources.getResource(DuckDbWindow.class, "commission.sql"), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void loadCredits(Credits credits) throws SQLException {
    execute(
        "CREATE TABLE credit (row_number INTEGER, person INTEGER, month INTEGER, amount BIGINT)");
    try (DuckDBAppender rows = connection.createAppender("credit")) {
      for (int row = 0; row < size; row++) {
        rows.beginRow()
            .append(row)
            .append(credits.people()[row])
            .append(credits.months()[row])
            .append(credits.amounts()[row])
            .endRow();
      }
    }
  }

  private void loadQuotas(long[] quotas) throws SQLException {
    execute("CREATE TABLE quota (person INTEGER,"
        + " bound1 BIGINT, bound2 BIGINT, bound3 BIGINT, bound4 BIGINT)");
    try (DuckDBAppender rows = connection.createAppender("quota")) {
      for (int person = 0; person < quotas.length; person++) {
        rows.beginRow().append(person);
        for (int band = 1; band < Bands.COUNT; band++) {
          rows.append(Bands.from(band, quotas[person]));
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
  public long[] cents() {
    long[] cents = new long[size];
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT row_number, cents FROM commission")) {
      while (all.next()) {
        cents[all.getInt(1)] = all.getLong(2);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return cents;
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
