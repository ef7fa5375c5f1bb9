package io.sdr.kpi.payrun;

/** A formula in machine words, for the rows of one participant after the other. Nothing in it changes while it works. */
abstract class Step {
  /** Instead of an amount: nothing is earned, for a reason that the month knows. */
  static final long UNMET = Long.MIN_VALUE;

  /**
   * What is earned.
   *
   * @param earned a column to write into what each sale earned, where {@link #isOfSales()}
   * @return what the period earned as a whole, or {@link #UNMET}
   */
  abstract long earn(Month month, long[] earned);

  /** What is earned in all, or {@link #UNMET}. */
  long total(Month month) {
    long[] earned = month.borrow();
    long total = earn(month, earned);
    if (total != UNMET && isOfSales()) {
      total += sum(earned, month.size());
    }
    month.giveBack(earned);
    return total;
  }

  static long sum(long[] earned, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += earned[i];
    }
    return sum;
  }

  /** Whether single sales earn. */
  abstract boolean isOfSales();

  /** How many bits what is earned may take, besides the sign. */
  abstract int width();
}
