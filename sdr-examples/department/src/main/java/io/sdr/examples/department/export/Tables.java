package io.sdr.examples.department.export;

import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.examples.department.csv.CsvFile;
import io.sdr.examples.department.csv.Headings;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.Table;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens the tables of an export. */
final class Tables {
  private final Path directory;
  private final ExportMapping mapping;
  private final Problems problems;
  private final Progress progress;

  Tables(Path directory, ExportMapping mapping, Problems problems, Progress progress) {
    this.directory = directory;
    this.mapping = mapping;
    this.problems = problems;
    this.progress = progress;
  }

  /** The table, ready to be read; empty, with the errors told, when its file or columns are not as they should be. */
  Optional<TableScan> open(Table table) {
    CsvFile file = new CsvFile(
        directory.resolve(table.file().text()),
        table.file().text(),
        Charset.forName(mapping.encoding()),
        mapping.delimiter().charAt(0));
    Checked<Headings> headings = file.headings();
    headings.diagnostics().forEach(problems::add);
    return headings.value().flatMap(found -> {
      List<Diagnostic> errors = new Columns(table, found).errors();
      errors.forEach(problems::add);
      return errors.isEmpty()
          ? Optional.of(new TableScan(table, file, found, problems, progress))
          : Optional.empty();
    });
  }
}
