package io.sdr.examples.department.export;

import io.sdr.examples.department.mapping.FileName;

/** Hears how far the reading of a file is. */
@FunctionalInterface
public interface Progress {
  /**
   * So many rows of a file were read; told every hundred thousand rows and at the end.
   *
   * @param file the file
   * @param rows the rows so far, without the headings
   */
  void read(FileName file, long rows);

  /** Listens to nothing. */
  static Progress unheard() {
    return (file, rows) -> {};
  }
}
