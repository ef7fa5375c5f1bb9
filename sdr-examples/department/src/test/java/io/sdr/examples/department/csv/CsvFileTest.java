package io.sdr.examples.department.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @TempDir
  private Path directory;

  private final List<String> rows = new ArrayList<>();
  private final List<Long> broken = new ArrayList<>();

  @Test
  void handsOverTheRowsAfterTheHeadingsWithTheirLines() {
    CsvFile file = file("a,b\n1,2\n\n3,4\n");

    assertThat(file.headings().orRefuse().texts()).containsExactly("a", "b");
    assertThat(read(file)).isEmpty();
    assertThat(rows).containsExactly("2: 1|2", "4: 3|4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesEveryLineEnd(String end) {
    assertThat(read(file("a,b" + end + "1,2" + end + "3,4"))).isEmpty();
    assertThat(rows).containsExactly("2: 1|2", "3: 3|4");
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(file("\ufeffa,b\n").headings().orRefuse().texts()).containsExactly("a", "b");
  }

  @Test
  void readsQuotedCellsThatGoOverLines() {
    read(file("a,b\n\"1\n\"\"x\"\"\",\" 2 \"\n3,4\n"));

    assertThat(rows).containsExactly("2: 1\n\"x\"|2", "4: 3|4");
  }

  @Test
  void countsCellsWithoutRegardToTheHeadings() {
    read(file("a,b\n1\n1,2,3\n"));

    assertThat(rows).containsExactly("2: 1", "3: 1|2|3");
  }

  @Test
  void goesOnInTheNextLineAfterABrokenQuote() {
    assertThat(read(file("a,b\n1,\"2\"x\n3,4\n5,\"6\n7,8\n"))).isEmpty();
    assertThat(rows).containsExactly("3: 3|4", "5: 7|8");
    assertThat(broken).containsExactly(2L, 4L);
  }

  @Test
  void givesUpAFileFullOfBrokenQuotes() {
    String text = "a,b\n" + "1,\"2\"x\n".repeat(200);

    assertThat(read(file(text)))
        .map(Diagnostic::code)
        .hasValue("export-file.must-have-few-broken-rows");
    assertThat(broken).hasSize(100);
  }

  @Test
  void namesTheLineWhereTheBytesAreNoneOfTheEncoding() throws IOException {
    String text = "a,b\n" + "1,2\n".repeat(5_000) + "Пётр,2\n" + "1,2\n".repeat(5_000);
    Path path = directory.resolve("f.csv");
    Files.write(path, text.getBytes(CYRILLIC));

    assertThat(read(new CsvFile(path, "f.csv", StandardCharsets.UTF_8, ',')))
        .map(Diagnostic::toString)
        .hasValueSatisfying(error ->
            assertThat(error).contains("export-file.must-be-in-declared-encoding", "f.csv:5002,"));
  }

  @Test
  void findsBytesThatAreCutOffAtTheEnd() throws IOException {
    Path path = directory.resolve("f.csv");
    Files.write(path, new byte[] {'a', '\n', '1', '\n', (byte) 0xD0});

    assertThat(read(new CsvFile(path, "f.csv", StandardCharsets.UTF_8, ',')))
        .map(error -> error.location().toString())
        .hasValue("f.csv:3");
  }

  @Test
  void readsTheDeclaredEncodingAndDelimiter() throws IOException {
    Path path = directory.resolve("f.csv");
    Files.write(path, "имя;сумма\nПётр;1,5\n".getBytes(CYRILLIC));
    CsvFile file = new CsvFile(path, "f.csv", CYRILLIC, ';');

    assertThat(file.headings().orRefuse().texts()).containsExactly("имя", "сумма");
    read(file);
    assertThat(rows).containsExactly("2: Пётр|1,5");
  }

  @Test
  void tellsAnEmptyFileFromOneThatIsMissing() {
    assertThat(codesOf(file("").headings().diagnostics()))
        .containsExactly("export-file.must-not-be-empty");
    assertThat(codesOf(file("\ufeff\n\n").headings().diagnostics()))
        .containsExactly("export-file.must-not-be-empty");
    CsvFile missing =
        new CsvFile(directory.resolve("no.csv"), "no.csv", StandardCharsets.UTF_8, ',');
    assertThat(codesOf(missing.headings().diagnostics())).containsExactly("export-file.must-exist");
    CsvFile folder = new CsvFile(directory, "folder", StandardCharsets.UTF_8, ',');
    assertThat(codesOf(folder.headings().diagnostics()))
        .containsExactly("export-file.must-be-readable");
  }

  @Test
  void doesNotKeepWhatIsBeyondAllSense() {
    read(file("a,b\n" + ",".repeat(10_000) + "\n3,4\n"));

    assertThat(rows.get(1)).isEqualTo("3: 3|4");
    assertThat(rows.get(0).length()).isLessThan(5_000);
  }

  @Test
  void leavesTheExceptionsOfTheSinkAlone() {
    UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
    RowSink sink = new RowSink() {
      @Override
      public void row(Row row) {
        throw full;
      }

      @Override
      public void broken(Unusable why, long line) {}
    };

    Assertions.assertThatThrownBy(() -> file("a\n1\n").read(sink)).isSameAs(full);
  }

  private static List<String> codesOf(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  private CsvFile file(String text) {
    try {
      return new CsvFile(
          Files.writeString(directory.resolve("f.csv"), text),
          "f.csv",
          StandardCharsets.UTF_8,
          ',');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Optional<Diagnostic> read(CsvFile file) {
    return file.read(new RowSink() {
      @Override
      public void row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.cells(), 4_000); i++) {
          cells.add(row.cell(Column.at(i, "")).toString());
        }
        rows.add(row.line() + ": " + String.join("|", cells));
      }

      @Override
      public void broken(Unusable why, long line) {
        broken.add(line);
      }
    });
  }
}
