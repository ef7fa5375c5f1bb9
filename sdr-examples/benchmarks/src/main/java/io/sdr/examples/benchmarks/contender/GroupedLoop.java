package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;

/** A loop over primitive columns in which each person's month is together. */
final class GroupedLoop implements Contender {
  private final Credits credits;
  private final int[] starts;
  private final long[] cents;

  GroupedLoop(Credits unordered) {
    this.credits = unordered.grouped();
    this.starts = credits.groupStarts();
    this.cents = new long[credits.size()];
  }

  @Override
  public void compute() {
    long[] bounds = new long[Bands.COUNT + 1];
    for (int group = 0; group < credits.groups(); group++) {
      Slices.bound(credits.quotas()[group / Credits.MONTHS], bounds, 0);
      month(starts[group], starts[group + 1], bounds);
    }
  }

  private void month(int from, int to, long[] bounds) {
    long[] amounts = credits.amounts();
    long sum = 0;
    for (int i = from; i < to; i++) {
      cents[i] = Slices.commission(amounts[i], sum, bounds, 0);
      sum += amounts[i];
    }
  }

  @Override
  public long[] cents() {
    return credits.byRow(cents);
  }
}
