package io.sdr.kpi.payrun;

import io.sdr.core.quantity.UnitSlopes;

/** Another step up to a cap. What the period earned as a whole fills the cap first, then sale by sale. */
final class UpToStep extends AroundStep {
  private final UnitSlopes upTo;

  UpToStep(UnitSlopes upTo, Step of, int width) {
    super(of, width);
    this.upTo = upTo;
  }

  @Override
  long earn(Month month, long[] earned) {
    long ofPeriod = of().earn(month, earned);
    if (ofPeriod == UNMET || !of().isOfSales()) {
      return ofPeriod == UNMET ? UNMET : upTo.at(ofPeriod);
    }
    long total = upTo.at(ofPeriod + sum(earned, month.size()));
    upTo.along(earned, 0, month.size(), ofPeriod, earned, 0);
    return total - sum(earned, month.size());
  }

  @Override
  long total(Month month) {
    long total = of().total(month);
    return total == UNMET ? UNMET : upTo.at(total);
  }
}
