package io.sdr.kpi.payrun;

import io.sdr.core.quantity.UnitSlopes;

/** Each sale earns what slopes rise by with the running total; which slopes, the level of all decides. */
final class AlongStep extends Step {
  private final SoldColumn sold;
  private final long[] levels;
  private final UnitSlopes[] slopes;
  private final int width;

  /**
   * A step.
   *
   * @param levels the smallest total at which the slopes of the same place hold; that of the first does not matter
   */
  AlongStep(SoldColumn sold, long[] levels, UnitSlopes[] slopes, int width) {
    this.sold = sold;
    this.levels = levels;
    this.slopes = slopes;
    this.width = width;
  }

  @Override
  long earn(Month month, long[] earned) {
    long before = sold.before(month);
    UnitSlopes reached = levels.length == 1 ? slopes[0] : at(before, before + sold.sum(month));
    if (sold.isPlain()) {
      int from = month.from();
      reached.along(sold.column(), from, from + month.size(), before, earned, 0);
    } else {
      sold.read(month, earned);
      reached.along(earned, 0, month.size(), before, earned, 0);
    }
    return 0;
  }

  @Override
  long total(Month month) {
    long before = sold.before(month);
    long after = before + sold.sum(month);
    UnitSlopes reached = at(before, after);
    return reached.at(after) - reached.at(before);
  }

  private UnitSlopes at(long before, long after) {
    long highest = Math.max(before, after);
    int level = levels.length - 1;
    while (level > 0 && highest < levels[level]) {
      level--;
    }
    return slopes[level];
  }

  @Override
  boolean isOfSales() {
    return true;
  }

  @Override
  int width() {
    return width;
  }
}
