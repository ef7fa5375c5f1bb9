package io.sdr.kpi.tallyrun;

import java.util.Arrays;

/** Numbers, each of a cell, in the order in which they came. */
final class Gathered {
  private static final int FEW = 1024;

  private int[] cells = new int[FEW];
  private long[] numbers = new long[FEW];
  private int size;

  void add(int cell, long number) {
    if (size == cells.length) {
      grow(size + 1);
    }
    cells[size] = cell;
    numbers[size] = number;
    size++;
  }

  void add(Gathered other) {
    grow(Math.addExact(size, other.size));
    System.arraycopy(other.cells, 0, cells, size, other.size);
    System.arraycopy(other.numbers, 0, numbers, size, other.size);
    size += other.size;
  }

  private void grow(int atLeast) {
    if (atLeast > cells.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(atLeast, 2L * cells.length));
      cells = Arrays.copyOf(cells, room);
      numbers = Arrays.copyOf(numbers, room);
    }
  }

  /** The same numbers, those of each of so many cells together. */
  ByCell byCell(int ofCells) {
    int[] starts = new int[ofCells + 1];
    for (int i = 0; i < size; i++) {
      starts[cells[i] + 1]++;
    }
    for (int cell = 0; cell < ofCells; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] next = starts.clone();
    long[] together = new long[size];
    for (int i = 0; i < size; i++) {
      together[next[cells[i]]++] = numbers[i];
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

  /** Numbers, those of each cell together. */
  static final class ByCell {
    private final int[] starts;
    private final long[] numbers;

    private ByCell(int[] starts, long[] numbers) {
      this.starts = starts;
      this.numbers = numbers;
    }

    /** The numbers of a cell from the smallest on. */
    long[] sorted(int cell) {
      long[] own = Arrays.copyOfRange(numbers, starts[cell], starts[cell + 1]);
      Arrays.sort(own);
      return own;
    }
  }
}
