package io.sdr.examples.department.csv;

/** Makes a value of the text of a cell. */
@FunctionalInterface
public interface CellReader<T> {
  /**
   * Reads a cell that is not blank.
   *
   * @throws Unusable if the text is no such value
   */
  T read(Cell cell);
}
