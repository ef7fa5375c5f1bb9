package io.sdr.kpi.payrun;

/** The same for everyone, whatever was sold: an amount for the period, or nothing for a reason. */
final class GivenStep extends Step {
  private final long amount;
  private final String reason;
  private final int width;

  private GivenStep(long amount, String reason, int width) {
    this.amount = amount;
    this.reason = reason;
    this.width = width;
  }

  static GivenStep of(long amount) {
    return new GivenStep(amount, "", Long.SIZE - Long.numberOfLeadingZeros(Math.abs(amount)));
  }

  static GivenStep unmet(String reason) {
    return new GivenStep(UNMET, reason, 0);
  }

  @Override
  long earn(Month month, long[] earned) {
    if (amount == UNMET) {
      month.fails(reason);
    }
    return amount;
  }

  @Override
  boolean isOfSales() {
    return false;
  }

  @Override
  int width() {
    return width;
  }
}
