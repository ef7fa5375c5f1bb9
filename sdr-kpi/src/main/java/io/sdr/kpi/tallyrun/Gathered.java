package io.sdr.kpi.tallyrun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Numbers, each of a cell, in the order in which they came: stretch by stretch, so that none is ever moved. */
final class Gathered {
  private final List<Stretch> stretches = new ArrayList<>();
  private Stretch last = new Stretch(0);

  /** Makes room for at most so many to come. */
  void expect(int most) {
    last = new Stretch(most);
    stretches.add(last);
  }

  /** Adds one of those that were expected. */
  void add(int cell, long number) {
    last.add(cell, number);
  }

  /** Adds all that were gathered elsewhere; what is gathered there later is not among them. */
  void add(Gathered other) {
    stretches.addAll(other.stretches);
  }

  /** The same numbers, those of each of so many cells together. */
  ByCell byCell(int ofCells) {
    int[] starts = new int[ofCells + 1];
    for (Stretch stretch : stretches) {
      for (int i = 0; i < stretch.size; i++) {
        starts[stretch.cells[i] + 1]++;
      }
    }
    for (int cell = 0; cell < ofCells; cell++) {
      starts[cell + 1] = Math.addExact(starts[cell + 1], starts[cell]);
    }
    int[] next = starts.clone();
    long[] together = new long[starts[ofCells]];
    for (Stretch stretch : stretches) {
      for (int i = 0; i < stretch.size; i++) {
        together[next[stretch.cells[i]]++] = stretch.numbers[i];
      }
    }
    return new ByCell(starts, together);
  }

  /** The same, each number of a cell once; numbers are less than a bound. */
  ByCell byCellOnce(int ofCells, int bound) {
    ByCell all = byCell(ofCells);
    int[] lastCell = new int[bound];
    int[] starts = new int[ofCells + 1];
    int kept = 0;
    for (int cell = 0; cell < ofCells; cell++) {
      for (int i = all.starts[cell]; i < all.starts[cell + 1]; i++) {
        int number = (int) all.numbers[i];
        // cells are counted from 1 here, because no number has been in any yet
        if (lastCell[number] != cell + 1) {
          lastCell[number] = cell + 1;
          all.numbers[kept++] = number;
        }
      }
      starts[cell + 1] = kept;
    }
    return new ByCell(starts, Arrays.copyOf(all.numbers, kept));
  }

  /** Numbers of rows that were counted in one go. */
  private static final class Stretch {
    private final int[] cells;
    private final long[] numbers;
    private int size;

    Stretch(int most) {
      this.cells = new int[most];
      this.numbers = new long[most];
    }

    void add(int cell, long number) {
      cells[size] = cell;
      numbers[size] = number;
      size++;
    }
  }

  /** Numbers, those of each cell together. */
  static final class ByCell {
    private final int[] starts;
    private final long[] numbers;

    private ByCell(int[] starts, long[] numbers) {
      this.starts = starts;
      this.numbers = numbers;
    }

    /** Other numbers in place of these. */
    ByCell renumbered(LongUnaryOperator number) {
      return new ByCell(starts, Arrays.stream(numbers).map(number).toArray());
    }

    /** The numbers of a cell from the smallest on. */
    long[] sorted(int cell) {
      long[] own = Arrays.copyOfRange(numbers, starts[cell], starts[cell + 1]);
      Arrays.sort(own);
      return own;
    }
  }
}
