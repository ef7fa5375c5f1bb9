package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.diagnostic.Severity;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * @return what became of the lines, or an error for each file that is not there, is no text, or holds no line that can be used
   */
  public Checked<ImmutableList<RowCount>> read(List<FileName> files, Consumer<FactLine> taker) {
    List<Diagnostic> errors = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
    for (FileName file : files) {
      if (Files.isRegularFile(directory.resolve(file.text()))) {
        try {
          RowCount count = read(file, known, taker);
          counts.add(count);
          uselessness(count).ifPresent(code -> errors.add(error(code, file)));
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

  private static Optional<String> uselessness(RowCount count) {
    return count.rows() == 0
        ? Optional.of("export-file.must-not-be-empty")
        : count.used() == 0 ? Optional.of("export-file.must-have-usable-row") : Optional.empty();
  }

  private RowCount read(FileName file, Set<Object> known, Consumer<FactLine> taker)
      throws IOException {
    long number = 0;
    long used = 0;
    try (BufferedReader text = Files.newBufferedReader(directory.resolve(file.text()))) {
      for (Optional<String> line = next(text); line.isPresent(); line = next(text)) {
        Optional<Diagnostic> problem =
            take(number == 0 ? withoutMark(line.get()) : line.get(), known, taker);
        setAside(problem, file, ++number);
        used += problem.isEmpty() ? 1 : 0;
      }
    }
    return new RowCount(MEANING, file, number, used, number - used);
  }

  /** Some editors begin a file with a mark that says how it is encoded. */
  private static String withoutMark(String first) {
    return first.startsWith("\uFEFF") ? first.substring(1) : first;
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

  /** Hands a fact on; the problem that keeps its line from being used, where there is one. */
  private Optional<Diagnostic> take(String line, Set<Object> known, Consumer<FactLine> taker) {
    if (line.length() > LONGEST) {
      return problem("fact-line.must-not-be-long");
    }
    Checked<FactLine> read = json.read(line, FactLine.class);
    if (read.value().isEmpty()) {
      return read.diagnostics().stream().findFirst();
    }
    FactLine fact = read.value().get();
    if (fact.identity().filter(known::contains).isPresent()) {
      return problem("fact-line.must-be-unique");
    }
    try {
      taker.accept(fact);
    } catch (Refusal refusal) {
      return problem(refusal.code());
    }
    fact.identity().ifPresent(known::add);
    return Optional.empty();
  }

  private static Optional<Diagnostic> problem(String code) {
    return Optional.of(Diagnostic.warning(code, Location.unknown()));
  }

  private void setAside(Optional<Diagnostic> problem, FileName file, long number) {
    problem.ifPresent(found -> setAside.accept(Diagnostic.builder()
        .from(found)
        .severity(Severity.WARNING)
        .location(Location.builder()
            .from(found.location())
            .source(file.text())
            .line(Math.toIntExact(number))
            .build())
        .build()));
  }
}
