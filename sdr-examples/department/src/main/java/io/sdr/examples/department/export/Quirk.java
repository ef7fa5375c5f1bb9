package io.sdr.examples.department.export;

import io.sdr.core.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.StringJoiner;

/** Something worth knowing that is counted while reading and told once. */
final class Quirk {
  private static final int LINES_TOLD = 20;

  private final Diagnostic note;
  private final StringJoiner lines = new StringJoiner(", ");
  private long count;

  Quirk(Diagnostic note) {
    this.note = note;
  }

  /** Once more, at a line; the first lines are told. */
  void at(long line) {
    if (count++ < LINES_TOLD) {
      lines.add(String.valueOf(line));
    }
  }

  /** Once more, at no line in particular. */
  void again() {
    count++;
  }

  /** How often, and on which lines; empty when never. */
  Optional<Diagnostic> note() {
    if (count == 0) {
      return Optional.empty();
    }
    Diagnostic counted = note.with("count", count);
    return Optional.of(lines.length() == 0 ? counted : counted.with("lines", lines));
  }
}
