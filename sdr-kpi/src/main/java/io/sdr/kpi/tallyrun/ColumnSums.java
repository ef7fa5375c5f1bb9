package io.sdr.kpi.tallyrun;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Sums of a column, each at a place of a table: in one word each where none can overflow it, else in two, so that they are
 * exact for as many rows as a table can have.
 */
final class ColumnSums {
  private static final int HALF = 32;
  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private final Figures figures;
  private final long[] sums;
  private final Optional<long[]> highHalves;

  ColumnSums(Figures figures, int places) {
    this.figures = figures;
    this.sums = new long[places];
    this.highHalves = figures.mayOverflow() ? Optional.of(new long[places]) : Optional.empty();
  }

  /** Adds rows, each at a place. */
  void add(int from, int to, int[] places) {
    if (highHalves.isPresent()) {
      addHalves(from, to, places, highHalves.get());
      return;
    }
    long[] units = figures.units();
    for (int row = from; row < to; row++) {
      sums[places[row - from]] += Figures.known(units[row]);
    }
  }

  private void addHalves(int from, int to, int[] places, long[] high) {
    long[] units = figures.units();
    for (int row = from; row < to; row++) {
      long known = Figures.known(units[row]);
      sums[places[row - from]] += known & LOW_HALF;
      high[places[row - from]] += known >> HALF;
    }
  }

  void add(ColumnSums other) {
    addAll(other.sums, sums);
    highHalves.ifPresent(high -> addAll(other.highHalves.orElseThrow(), high));
  }

  static void addAll(long[] more, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }

  BigDecimal at(int place) {
    return highHalves.isPresent()
        ? figures.number(BigInteger.valueOf(highHalves.get()[place])
            .shiftLeft(HALF)
            .add(BigInteger.valueOf(sums[place])))
        : BigDecimal.valueOf(sums[place], figures.decimals());
  }
}
