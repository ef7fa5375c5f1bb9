package io.sdr.kpi.payrun;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one participant while they are settled, and room to work in: columns that are used again for the next.
 */
final class Month {
  private final List<long[]> free = new ArrayList<>();
  private int participant;
  private int from;
  private int size;
  private String reason = "";

  /** Turns to a participant whose rows are at these places. */
  void turnTo(int number, int start, int end) {
    participant = number;
    from = start;
    size = end - start;
  }

  int participant() {
    return participant;
  }

  /** The place of the first row. */
  int from() {
    return from;
  }

  int size() {
    return size;
  }

  /** A column to write into, as long as the rows are many; what is in it is left from before. */
  long[] borrow() {
    long[] column = free.isEmpty() ? new long[size] : free.remove(free.size() - 1);
    return column.length >= size ? column : new long[2 * size];
  }

  void giveBack(long[] column) {
    free.add(column);
  }

  /** Notes why nothing is earned. */
  void fails(String condition) {
    reason = condition;
  }

  String reason() {
    return reason;
  }
}
