package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.json.SdrJson;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.mapping.FileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files of facts in JSON, one a line: for what has no table of its own. A line that cannot be used is set aside like a row of
 * a table.
 */
public final class FactLines {
  private static final String MEANING = "facts";
  private static final int LONGEST = 10_000;

  private final Path directory;
  private final SdrJson json;
  private final Consumer<Diagnostic> setAside;

  /**
   * Lines of a directory.
   *
   * @param setAside hears of each line that is not used
   */
  public FactLines(Path directory, SdrJson json, Consumer<Diagnostic> setAside) {
    this.directory = directory;
    this.json = json;
    this.setAside = setAside;
  }

  /**
   * Reads files, one after another.
   *
   * @param taker takes the facts; one that it refuses is set aside
   * @return what became of the lines, or an error for each file that is not there or is no text
   */
  public Checked<ImmutableList<RowCount>> read(List<FileName> files, Consumer<FactLine> taker) {
    List<Diagnostic> errors = new ArrayList<>();
    ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
    for (FileName file : files) {
      if (Files.isRegularFile(directory.resolve(file.text()))) {
        try {
          counts.add(read(file, taker));
        } catch (CharacterCodingException noText) {
          errors.add(error("export-file.must-be-in-declared-encoding", file));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      } else {
        errors.add(error("export-file.must-exist", file));
      }
    }
    return errors.isEmpty() ? Checked.of(counts.build()) : Checked.failed(errors);
  }

  private static Diagnostic error(String code, FileName file) {
    return Diagnostic.error(code, Location.ofSource(file.text()));
  }

  private RowCount read(FileName file, Consumer<FactLine> taker) throws IOException {
    long number = 0;
    long used = 0;
    try (BufferedReader text = Files.newBufferedReader(directory.resolve(file.text()))) {
      for (Optional<String> line = next(text); line.isPresent(); line = next(text)) {
        used += isUsed(line.get(), file, ++number, taker) ? 1 : 0;
      }
    }
    return new RowCount(MEANING, file, number, used, number - used);
  }

  /** The next line; of one that is too long no more than shows that it is, so that no line can fill the memory. */
  private static Optional<String> next(BufferedReader text) throws IOException {
    StringBuilder line = new StringBuilder();
    int sign = text.read();
    boolean isThere = sign >= 0;
    for (; sign >= 0 && sign != '\n'; sign = text.read()) {
      if (line.length() <= LONGEST) {
        line.append((char) sign);
      }
    }
    return isThere ? Optional.of(line.toString()) : Optional.empty();
  }

  private boolean isUsed(String line, FileName file, long number, Consumer<FactLine> taker) {
    if (line.length() > LONGEST) {
      warn("fact-line.must-not-be-long", file, number);
      return false;
    }
    Checked<FactLine> fact = json.read(line, FactLine.class);
    if (fact.value().isEmpty()) {
      warn(fact.diagnostics().get(0).code(), file, number);
      return false;
    }
    try {
      taker.accept(fact.value().get());
      return true;
    } catch (Refusal refusal) {
      warn(refusal.code(), file, number);
      return false;
    }
  }

  private void warn(String code, FileName file, long number) {
    setAside.accept(Diagnostic.warning(
        code,
        Location.builder().source(file.text()).line(Math.toIntExact(number)).build()));
  }
}
