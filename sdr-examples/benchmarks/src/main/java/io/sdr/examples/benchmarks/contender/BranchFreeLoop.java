package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;

/**
 * The practical limit of the virtual machine: grouped primitive columns, nothing to mispredict.
 *
 * <p>Commission on all that was sold is one broken line, the first rate plus at each bound the rise of the rate on what
 * lies above it; a credit earns the difference between two points of that line, the second of which is the first of the
 * next credit.
 */
final class BranchFreeLoop implements Contender {
  private static final long RATE = Bands.rate(0);
  private static final long RISE_1 = Bands.rate(1) - Bands.rate(0);
  private static final long RISE_2 = Bands.rate(2) - Bands.rate(1);
  private static final long RISE_3 = Bands.rate(3) - Bands.rate(2);
  private static final long RISE_4 = Bands.rate(4) - Bands.rate(3);

  private final Credits credits;
  private final int[] starts;
  private final long[] cents;
  private final int threads;

  BranchFreeLoop(Credits unordered, int threads) {
    this.credits = unordered.grouped();
    this.starts = credits.groupStarts();
    this.cents = new long[credits.size()];
    this.threads = threads;
  }

  @Override
  public void compute() {
    Sharing.among(threads, credits.groups(), this::months);
  }

  private void months(int from, int to) {
    for (int group = from; group < to; group++) {
      month(starts[group], starts[group + 1], credits.quotas()[group / Credits.MONTHS]);
    }
  }

  private void month(int from, int to, long quota) {
    long[] amounts = credits.amounts();
    long bound1 = Bands.from(1, quota);
    long bound2 = Bands.from(2, quota);
    long bound3 = Bands.from(3, quota);
    long bound4 = Bands.from(4, quota);
    long sum = 0;
    long before = 0;
    for (int i = from; i < to; i++) {
      sum += amounts[i];
      long after = RATE * sum
          + RISE_1 * Math.max(0, sum - bound1)
          + RISE_2 * Math.max(0, sum - bound2)
          + RISE_3 * Math.max(0, sum - bound3)
          + RISE_4 * Math.max(0, sum - bound4);
      cents[i] = Rounded.halfUpBranchFree(after - before);
      before = after;
    }
  }

  @Override
  public long[] cents() {
    return credits.byRow(cents);
  }
}
