package io.sdr.kpi.payrun;

/** Another step multiplied. */
final class TimesStep extends Step {
  private final long factor;
  private final Step of;
  private final int width;

  TimesStep(long factor, Step of, int width) {
    this.factor = factor;
    this.of = of;
    this.width = width;
  }

  @Override
  long earn(Month month, long[] earned) {
    long ofPeriod = of.earn(month, earned);
    if (ofPeriod != UNMET && of.isOfSales()) {
      for (int i = 0; i < month.size(); i++) {
        earned[i] *= factor;
      }
    }
    return ofPeriod == UNMET ? UNMET : ofPeriod * factor;
  }

  @Override
  long total(Month month) {
    long total = of.total(month);
    return total == UNMET ? UNMET : total * factor;
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
