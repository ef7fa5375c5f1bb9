package io.sdr.examples.department.csv;

import java.util.Optional;

/** A column of a file, or the text that stands in for one. */
public final class Column {
  private static final int NO_COLUMN = -1;
  private static final Cell BLANK = Cell.of("");

  private final int index;
  private final Optional<String> heading;
  private final Cell constant;

  private Column(int index, Optional<String> heading, Cell constant) {
    this.index = index;
    this.heading = heading;
    this.constant = constant;
  }

  /** The same text in every row. */
  public static Column always(String text) {
    return new Column(NO_COLUMN, Optional.empty(), Cell.of(text));
  }

  static Column at(int index, String heading) {
    return new Column(index, Optional.of(heading), BLANK);
  }

  /** The same column, a text standing in for blank cells. */
  public Column whenBlank(String text) {
    return new Column(index, heading, Cell.of(text));
  }

  /** The heading; empty for a text that is the same in every row. */
  public Optional<String> heading() {
    return heading;
  }

  boolean isConstant() {
    return index == NO_COLUMN;
  }

  int index() {
    return index;
  }

  Cell constant() {
    return constant;
  }
}
