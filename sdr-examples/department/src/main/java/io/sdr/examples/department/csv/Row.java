package io.sdr.examples.department.csv;

import java.util.Arrays;

/** One row of a file. The same object is filled anew for every row. */
public final class Row {
  private static final int MAX_CELLS = 1 << 12;
  private static final int MAX_CHARACTERS = 1 << 22;

  private final Cell cell = new Cell(new char[0]);
  private char[] text = new char[256];
  private int[] ends = new int[32];
  private int cells;
  private int end;
  private long line;

  Row() {}

  /** The line on which the row begins, counted from 1. */
  public long line() {
    return line;
  }

  /** How many cells the row has. */
  public int cells() {
    return cells;
  }

  /** The cell of a column, or the text that stands in for it. */
  public Cell cell(Column column) {
    if (column.isConstant()) {
      return column.constant();
    }
    cell.moveTo(text, column.index() == 0 ? 0 : ends[column.index() - 1], ends[column.index()]);
    return cell.isEmpty() ? column.constant() : cell;
  }

  void begin(long startingLine) {
    line = startingLine;
    cells = 0;
    end = 0;
  }

  /** Adds a cell; what is beyond all sense is not kept, and makes the row one of too many cells. */
  void add(char[] source, int offset, int length) {
    boolean kept = cells < MAX_CELLS && length <= MAX_CHARACTERS - end;
    if (kept) {
      keep(source, offset, length);
    }
    cells = kept ? cells + 1 : MAX_CELLS + 1;
  }

  private void keep(char[] source, int offset, int length) {
    if (end + length > text.length) {
      text = Arrays.copyOf(text, Math.max(end + length, 2 * text.length));
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    System.arraycopy(source, offset, text, end, length);
    end += length;
    ends[cells] = end;
  }
}
