package io.sdr.examples.benchmarks.contender;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A column store in memory, asked in SQL. */
public final class DuckDb implements AutoCloseable {
  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** An empty one, which answers with so many threads and need not keep the order of rows. */
  public static DuckDb withThreads(int threads) {
    try {
      DuckDb store =
          new DuckDb(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
      store.run("SET threads = " + threads);
      store.run("SET preserve_insertion_order = false");
      return store;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A text that stands beside a class. */
  public static String text(Class<?> beside, String name) {
    try {
      return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Runs a statement. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Puts rows into a table. */
  public void fill(String table, Rows rows) {
    try (DuckDBAppender appender = connection.createAppender(table)) {
      rows.addTo(appender);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Reads every row of an answer. */
  public void read(String query, Reader reader) {
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery(query)) {
      while (all.next()) {
        reader.read(all);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Rows of a table. */
  @FunctionalInterface
  public interface Rows {
    /** Adds them. */
    void addTo(DuckDBAppender table) throws SQLException;
  }

  /** What is read of an answer. */
  @FunctionalInterface
  public interface Reader {
    /** Reads a row. */
    void read(ResultSet row) throws SQLException;
  }
}
