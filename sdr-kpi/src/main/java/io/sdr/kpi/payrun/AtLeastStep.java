package io.sdr.kpi.payrun;

import java.util.Arrays;

/** Another step, made up to a guarantee by the period as a whole. */
final class AtLeastStep extends Step {
  private final long floor;
  private final Step of;
  private final int width;

  AtLeastStep(long floor, Step of, int width) {
    this.floor = floor;
    this.of = of;
    this.width = width;
  }

  @Override
  long earn(Month month, long[] earned) {
    long ofPeriod = of.earn(month, earned);
    if (!of.isOfSales()) {
      return ofPeriod == UNMET ? floor : Math.max(floor, ofPeriod);
    }
    if (ofPeriod == UNMET) {
      Arrays.fill(earned, 0, month.size(), 0);
      return floor;
    }
    long sales = sum(earned, month.size());
    return Math.max(floor, ofPeriod + sales) - sales;
  }

  @Override
  long total(Month month) {
    long total = of.total(month);
    return total == UNMET ? floor : Math.max(floor, total);
  }

  @Override
  boolean isOfSales() {
    return of.isOfSales();
  }

  @Override
  int width() {
    return width;
  }
}
