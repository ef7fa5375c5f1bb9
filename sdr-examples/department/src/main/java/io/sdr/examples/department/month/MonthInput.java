package io.sdr.examples.department.month;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a run are.
 *
 * @param data the directory of the export
 * @param mapping what its columns mean
 * @param rules what was agreed
 */
public record MonthInput(Path data, Path mapping, Path rules) {
  /** How diagnostics call a file: its name; a root of the file system has none and is called as it is. */
  static String nameOf(Path file) {
    return Optional.ofNullable(file.getFileName()).orElse(file).toString();
  }
}
