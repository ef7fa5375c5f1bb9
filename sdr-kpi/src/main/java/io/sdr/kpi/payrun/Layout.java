package io.sdr.kpi.payrun;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the rows of each participant are: those of the participant p at places from {@code start(p)} up to {@code end(p)},
 * in the order of time. Where rows already lie so, places are rows.
 */
final class Layout {
  private final int[] starts;
  private final Optional<int[]> rows;

  private Layout(int[] starts, Optional<int[]> rows) {
    this.starts = starts;
    this.rows = rows;
  }

  static Layout of(int[] participants, RowOrder order) {
    int[] starts = starts(participants);
    int[] rows = rows(participants, starts);
    boolean isSorted = sort(starts, rows, order);
    return new Layout(
        starts, isSorted && areInPlace(participants) ? Optional.empty() : Optional.of(rows));
  }

  private static int[] starts(int[] participants) {
    int count = 0;
    for (int participant : participants) {
      count = Math.max(count, participant + 1);
    }
    int[] starts = new int[count + 1];
    for (int participant : participants) {
      starts[participant + 1]++;
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static int[] rows(int[] participants, int[] starts) {
    int[] next = starts.clone();
    int[] rows = new int[participants.length];
    for (int row = 0; row < rows.length; row++) {
      rows[next[participants[row]]++] = row;
    }
    return rows;
  }

  private static boolean areInPlace(int[] participants) {
    for (int row = 1; row < participants.length; row++) {
      if (participants[row] < participants[row - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whether rows were in order already. */
  private static boolean sort(int[] starts, int[] rows, RowOrder order) {
    boolean wasSorted = true;
    for (int i = 0; i + 1 < starts.length; i++) {
      if (!isSorted(rows, starts[i], starts[i + 1], order)) {
        wasSorted = false;
        Integer[] own =
            Arrays.stream(rows, starts[i], starts[i + 1]).boxed().toArray(Integer[]::new);
        Arrays.sort(own, order::compare);
        for (int at = 0; at < own.length; at++) {
          rows[starts[i] + at] = own[at];
        }
      }
    }
    return wasSorted;
  }

  private static boolean isSorted(int[] rows, int from, int to, RowOrder order) {
    for (int at = from + 1; at < to; at++) {
      if (order.compare(rows[at - 1], rows[at]) > 0) {
        return false;
      }
    }
    return true;
  }

  /** How many participants the rows name; each up to the largest number. */
  int participants() {
    return starts.length - 1;
  }

  int start(int participant) {
    return participant < participants() ? starts[participant] : starts[participants()];
  }

  int end(int participant) {
    return start(participant + 1);
  }

  /** The rows by place; empty where they are the places. */
  Optional<int[]> rows() {
    return rows;
  }

  int row(int place) {
    return rows.isPresent() ? rows.get()[place] : place;
  }

  /** A column by place instead of by row: itself where these are the same. */
  long[] byPlace(long[] column) {
    return rows.map(known -> {
          long[] ordered = new long[known.length];
          for (int place = 0; place < known.length; place++) {
            ordered[place] = column[known[place]];
          }
          return ordered;
        })
        .orElse(column);
  }

  /** A column by place instead of by row: itself where these are the same. */
  int[] byPlace(int[] column) {
    return rows.map(known -> {
          int[] ordered = new int[known.length];
          for (int place = 0; place < known.length; place++) {
            ordered[place] = column[known[place]];
          }
          return ordered;
        })
        .orElse(column);
  }

  /** Which of two rows comes first. */
  @FunctionalInterface
  interface RowOrder {
    int compare(int row, int other);
  }
}
