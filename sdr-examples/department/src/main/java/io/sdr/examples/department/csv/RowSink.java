package io.sdr.examples.department.csv;

/** Takes the rows of a file, one by one. */
public interface RowSink {
  /** A row; the object is filled anew afterwards. */
  void row(Row row);

  /** A row that is broken in itself: a quote that is not closed, or something after a closing quote. */
  void broken(Unusable why, long line);
}
