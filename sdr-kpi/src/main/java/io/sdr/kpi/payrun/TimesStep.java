package io.sdr.kpi.payrun;

/** Another step multiplied. */
final class TimesStep extends AroundStep {
  private final long factor;

  TimesStep(long factor, Step of, int width) {
    super(of, width);
    this.factor = factor;
  }

  @Override
  long earn(Month month, long[] earned) {
    long ofPeriod = of().earn(month, earned);
    if (ofPeriod != UNMET && of().isOfSales()) {
      for (int i = 0; i < month.size(); i++) {
        earned[i] *= factor;
      }
    }
    return ofPeriod == UNMET ? UNMET : ofPeriod * factor;
  }

  @Override
  long total(Month month) {
    long total = of().total(month);
    return total == UNMET ? UNMET : total * factor;
  }
}
