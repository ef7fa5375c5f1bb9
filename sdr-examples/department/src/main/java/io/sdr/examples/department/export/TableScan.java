package io.sdr.examples.department.export;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.csv.CsvFile;
import io.sdr.examples.department.csv.Headings;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.csv.RowSink;
import io.sdr.examples.department.csv.Unusable;
import io.sdr.examples.department.mapping.Source;
import io.sdr.examples.department.mapping.Table;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through the rows of a table and keeps account: no row vanishes. */
final class TableScan {
  private static final long ROWS_BETWEEN_NEWS = 100_000;

  private final Table table;
  private final CsvFile file;
  private final Headings headings;
  private final Problems problems;
  private final Progress progress;
  private long rows;
  private long setAside;

  TableScan(Table table, CsvFile file, Headings headings, Problems problems, Progress progress) {
    this.table = table;
    this.file = file;
    this.headings = headings;
    this.problems = problems;
    this.progress = progress;
  }

  Columns columns() {
    return new Columns(table, headings);
  }

  /** Reads every row; a reader that finds a row {@link Unusable} sets it aside. */
  void read(Consumer<Row> reader) {
    read(
        row -> {
          reader.accept(row);
          return row;
        },
        row -> {});
  }

  /** Makes something of every row and hands it on; a row whose fact is refused there is set aside too. */
  <T> void read(Function<Row, T> reader, Consumer<T> taker) {
    Optional<Diagnostic> error = file.read(new Rows<>(reader, taker));
    progress.read(table.file(), rows);
    error.ifPresent(problems::add);
    if (error.isEmpty() && rows == 0) {
      problems.add(Diagnostic.note("export-file.has-no-rows", location()));
    }
  }

  private void count() {
    if (++rows % ROWS_BETWEEN_NEWS == 0) {
      progress.read(table.file(), rows);
    }
  }

  /** Sets a row aside, now or when its fellows have been read. */
  void setAside(Unusable why, long line) {
    setAside++;
    problems.setAside(why.warning(table.file().text(), line));
  }

  /** The error that there are rows and none of them can be used; for tables without which there is nothing to tell. */
  void expectUsableRows() {
    if (rows > 0 && rows == setAside) {
      problems.add(Diagnostic.error("export-file.must-have-usable-row", location()));
    }
  }

  /** Starts counting something about the column of a source of this table. */
  Quirk quirk(String code, Optional<Source> source) {
    Location.Builder location = Location.builder().source(table.file().text());
    source.flatMap(Source::column).ifPresent(location::column);
    return problems.quirk(code, location.build());
  }

  /** Starts counting something about this table. */
  Quirk quirk(String code) {
    return problems.quirk(code, location());
  }

  Location location() {
    return Location.ofSource(table.file().text());
  }

  /** What became of the rows. */
  RowCount rowCount() {
    return new RowCount(table.meaning(), table.file(), rows, rows - setAside, setAside);
  }

  private final class Rows<T> implements RowSink {
    private final Function<Row, T> reader;
    private final Consumer<T> taker;

    Rows(Function<Row, T> reader, Consumer<T> taker) {
      this.reader = reader;
      this.taker = taker;
    }

    @Override
    public void row(Row row) {
      count();
      try {
        taker.accept(reader.apply(complete(row)));
      } catch (Unusable unusable) {
        setAside(unusable, row.line());
      } catch (Refusal refusal) {
        setAside(Unusable.because(refusal.code()), row.line());
      }
    }

    private Row complete(Row row) {
      if (row.cells() != headings.texts().size()) {
        throw Unusable.because("export-row.must-have-as-many-cells-as-headings");
      }
      return row;
    }

    @Override
    public void broken(Unusable why, long line) {
      count();
      setAside(why, line);
    }
  }
}
