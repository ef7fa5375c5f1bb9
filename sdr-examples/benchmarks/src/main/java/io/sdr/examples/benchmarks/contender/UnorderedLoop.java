package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;

/** A loop over primitive columns as they come, with the sum of every person's month at hand. */
final class UnorderedLoop implements Contender {
  private static final int WIDTH = Bands.COUNT + 1;

  private final Credits credits;
  private final long[] cents;

  UnorderedLoop(Credits credits) {
    this.credits = credits;
    this.cents = new long[credits.size()];
  }

  @Override
  public void compute() {
    int[] people = credits.people();
    int[] months = credits.months();
    long[] amounts = credits.amounts();
    long[] bounds = bounds(credits.quotas());
    long[] sums = new long[credits.groups()];
    for (int i = 0; i < cents.length; i++) {
      int group = people[i] * Credits.MONTHS + months[i];
      cents[i] = Slices.commission(amounts[i], sums[group], bounds, people[i] * WIDTH);
      sums[group] += amounts[i];
    }
  }

  private static long[] bounds(long[] quotas) {
    long[] bounds = new long[quotas.length * WIDTH];
    for (int person = 0; person < quotas.length; person++) {
      Slices.bound(quotas[person], bounds, person * WIDTH);
    }
    return bounds;
  }

  @Override
  public long[] cents() {
    return cents;
  }
}
