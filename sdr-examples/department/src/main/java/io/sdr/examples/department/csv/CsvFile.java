package io.sdr.examples.department.csv;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * A CSV file with a first row of headings, by RFC 4180: quotes around a cell, doubled inside, lines ended in any of the
 * usual ways. A byte-order mark and empty lines are passed over.
 */
public final class CsvFile {
  /** Longer cells are taken for a quote that is not closed. */
  private static final int LONGEST_CELL = 1 << 20;

  /** Each broken row costs a new start from the top of the file. */
  private static final int MOST_BROKEN_ROWS = 100;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Path path;
  private final String name;
  private final Charset encoding;
  private final char delimiter;

  /**
   * A file.
   *
   * @param path where it is
   * @param name how diagnostics call it
   * @param encoding bytes that are none of it are an error
   * @param delimiter the character between cells
   */
  public CsvFile(Path path, String name, Charset encoding, char delimiter) {
    this.path = path;
    this.name = name;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  /** A line number as a location holds it. */
  static int lineNumber(long line) {
    return Ints.saturatedCast(line);
  }

  /** The headings, or the error that keeps them from being read. */
  public Checked<Headings> headings() {
    Filler filler = new Filler();
    try (CsvReader<Row> csv = open(filler)) {
      Iterator<Row> rows = csv.iterator();
      return hasNext(rows)
          ? Checked.of(headingsIn(rows.next()))
          : failed(Diagnostic.error("export-file.must-not-be-empty", Location.ofSource(name)));
    } catch (CsvParseException broken) {
      return failed(at("export-row.must-have-closed-quotes", filler.row.line()));
    } catch (IOException unreadable) {
      return failed(errorOf(unreadable));
    }
  }

  /** Hands over all rows after the headings; gives the error that ended it before the end of the file, if any. */
  public Optional<Diagnostic> read(RowSink sink) {
    Filler filler = new Filler();
    int linesRead = 0;
    for (int broken = 0; broken < MOST_BROKEN_ROWS; broken++) {
      try (CsvReader<Row> csv = open(filler)) {
        csv.skipLines(linesRead);
        handOver(csv.iterator(), linesRead == 0 ? 1 : 0, sink);
        return Optional.empty();
      } catch (CsvParseException brokenRow) {
        linesRead = lineNumber(filler.row.line());
        sink.broken(Unusable.because("export-row.must-have-closed-quotes"), linesRead);
      } catch (IOException unreadable) {
        return Optional.of(errorOf(unreadable));
      }
    }
    return Optional.of(
        at("export-file.must-have-few-broken-rows", linesRead).with("most", MOST_BROKEN_ROWS));
  }

  private static void handOver(Iterator<Row> rows, int headings, RowSink sink) throws IOException {
    for (int i = 0; i < headings && hasNext(rows); i++) {
      rows.next();
    }
    while (hasNext(rows)) {
      sink.row(rows.next());
    }
  }

  /** An exception of the reader is told from one of the sink. */
  private static boolean hasNext(Iterator<Row> rows) throws IOException {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private CsvReader<Row> open(Filler filler) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_CELL)
        .build(filler, characters());
  }

  private Reader characters() throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(
        Files.newInputStream(path),
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException unreadable) {
      reader.close();
      throw unreadable;
    }
  }

  private static Headings headingsIn(Row row) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (int i = 0; i < row.cells(); i++) {
      texts.add(row.cell(Column.at(i, "")).toString());
    }
    return new Headings(texts.build(), row.line());
  }

  private Diagnostic errorOf(IOException unreadable) {
    Throwable cause = Throwables.getRootCause(unreadable);
    if (cause instanceof CharacterCodingException) {
      return at("export-file.must-be-in-declared-encoding", Malformed.lineIn(path, encoding));
    }
    return Diagnostic.error(
        cause instanceof NoSuchFileException
            ? "export-file.must-exist"
            : "export-file.must-be-readable",
        Location.ofSource(name));
  }

  private Diagnostic at(String code, long line) {
    return Diagnostic.error(
        code, Location.builder().source(name).line(lineNumber(line)).build());
  }

  private static <T> Checked<T> failed(Diagnostic error) {
    return Checked.failed(ImmutableList.of(error));
  }

  /** Fills one row again and again. */
  private static final class Filler extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row row = new Row();

    @Override
    protected void handleBegin(long startingLineNumber) {
      row.begin(startingLineNumber);
    }

    @Override
    protected void handleField(
        int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
      row.add(buffer, offset, length);
    }

    @Override
    protected Row buildRecord() {
      return row;
    }
  }
}
