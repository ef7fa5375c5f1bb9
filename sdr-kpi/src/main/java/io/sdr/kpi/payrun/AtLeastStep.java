package io.sdr.kpi.payrun;

import java.util.Arrays;

/** Another step, made up to a guarantee by the period as a whole. */
final class AtLeastStep extends AroundStep {
  private final long floor;

  AtLeastStep(long floor, Step of, int width) {
    super(of, width);
    this.floor = floor;
  }

  @Override
  long earn(Month month, long[] earned) {
    long ofPeriod = of().earn(month, earned);
    if (!of().isOfSales()) {
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
    long total = of().total(month);
    return total == UNMET ? floor : Math.max(floor, total);
  }
}
