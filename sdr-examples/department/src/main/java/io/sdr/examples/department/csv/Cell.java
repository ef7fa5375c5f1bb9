package io.sdr.examples.department.csv;

/** The text of a cell without the blanks around it. A view that moves with its row: read it at once or copy it. */
public final class Cell implements CharSequence {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private char[] text;
  private int from;
  private int to;

  Cell(char[] text) {
    this.text = text;
    moveTo(text, 0, text.length);
  }

  /** A cell of its own. */
  public static Cell of(String text) {
    return new Cell(text.toCharArray());
  }

  void moveTo(char[] row, int start, int end) {
    text = row;
    from = start;
    to = end;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (to > from && isBlank(text[to - 1])) {
      to--;
    }
  }

  private static boolean isBlank(char character) {
    return character <= ' ' || character == NO_BREAK_SPACE;
  }

  /** Whether the text is a given one. */
  boolean says(String other) {
    if (other.length() != length()) {
      return false;
    }
    for (int i = 0; i < other.length(); i++) {
      if (other.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public boolean isEmpty() {
    return from == to;
  }

  @Override
  public char charAt(int index) {
    return text[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(text, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(text, from, to - from);
  }
}
