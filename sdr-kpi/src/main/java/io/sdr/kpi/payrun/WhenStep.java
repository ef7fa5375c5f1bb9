package io.sdr.kpi.payrun;

import io.sdr.core.quantity.UnitSlopes;

/** Another step where what was sold to date is large enough. */
final class WhenStep extends AroundStep {
  private final SoldColumn sold;
  private final UnitSlopes through;
  private final long least;
  private final String otherwise;

  /**
   * A step.
   *
   * @param least the smallest total that is enough
   */
  WhenStep(SoldColumn sold, UnitSlopes through, long least, String otherwise, Step then) {
    super(then, then.width());
    this.sold = sold;
    this.through = through;
    this.least = least;
    this.otherwise = otherwise;
  }

  @Override
  long earn(Month month, long[] earned) {
    return holds(month) ? of().earn(month, earned) : fails(month);
  }

  @Override
  long total(Month month) {
    return holds(month) ? of().total(month) : fails(month);
  }

  private boolean holds(Month month) {
    long total = sold.before(month) + sold.sum(month);
    return through.at(total) >= least;
  }

  private long fails(Month month) {
    month.fails(otherwise);
    return UNMET;
  }
}
