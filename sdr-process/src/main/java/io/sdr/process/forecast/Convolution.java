package io.sdr.process.forecast;

import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/**
 * Computes how likely each total is, deal by deal: every total so far comes again without the deal, and once more with it.
 * Totals that are less likely than one in {@code 10^60} are dropped on the way.
 */
final class Convolution {
  private static final int MOST_TOTALS = 200_000;

  private Convolution() {}

  /** A total so far, in steps of the grid. */
  private record Cell(long total, BigDecimal share) {}

  static Measured<AmountDistribution> of(Forecast forecast, BigMoney step) {
    Grid grid = new Grid(forecast, step);
    List<Cell> cells = List.of(new Cell(0, BigDecimal.ONE));
    for (ProspectChance one : grid.open()) {
      cells = with(grid.steps(one), one.fraction(), cells);
      if (cells.size() > MOST_TOTALS) {
        return Measured.undefined("grid-too-fine");
      }
    }
    SortedMap<Long, BigDecimal> shares = new TreeMap<>();
    cells.forEach(cell -> shares.put(cell.total(), cell.share()));
    return Measured.of(grid.distribution(Optional.empty(), shares));
  }

  /** Goes along both rows of totals, without the deal and with it, in rising order. */
  private static List<Cell> with(long steps, BigDecimal chance, List<Cell> before) {
    BigDecimal rest = BigDecimal.ONE.subtract(chance);
    List<Cell> after = new ArrayList<>(before.size() + 1);
    int without = 0;
    for (Cell cell : before) {
      long total = Math.addExact(cell.total(), steps);
      while (without < before.size() && before.get(without).total() < total) {
        Cell other = before.get(without++);
        add(other.total(), other.share().multiply(rest, MathContext.DECIMAL128), after);
      }
      BigDecimal share = cell.share().multiply(chance, MathContext.DECIMAL128);
      boolean both = without < before.size() && before.get(without).total() == total;
      add(
          total,
          both
              ? share.add(before.get(without++).share().multiply(rest), MathContext.DECIMAL128)
              : share,
          after);
    }
    return after;
  }

  private static void add(long total, BigDecimal share, List<Cell> cells) {
    if (!Shares.isNegligible(share)) {
      cells.add(new Cell(total, share));
    }
  }
}
