package io.sdr.kpi.payrun;

/** Each sale earns a share by what it is. */
final class KindStep extends Step {
  private final SoldColumn sold;
  private final CreditColumns credits;
  private final long[] shares;
  private final int width;

  /**
   * A step.
   *
   * @param shares by profile
   */
  KindStep(SoldColumn sold, CreditColumns credits, long[] shares, int width) {
    this.sold = sold;
    this.credits = credits;
    this.shares = shares;
    this.width = width;
  }

  @Override
  long earn(Month month, long[] earned) {
    sold.read(month, earned);
    for (int i = 0; i < month.size(); i++) {
      earned[i] *= shares[credits.profileAt(month.from() + i)];
    }
    return 0;
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
