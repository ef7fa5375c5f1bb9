package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import java.util.stream.IntStream;

/** What lies of an amount in each band, the way one writes it down first: slice by slice. */
final class Slices {
  private static final int[] RATES =
      IntStream.range(0, Bands.COUNT).map(Bands::rate).toArray();

  private Slices() {}

  /** Writes the bounds of a quota behind each other, from an index on; those without a neighbour are infinite. */
  static void bound(long quota, long[] bounds, int offset) {
    bounds[offset] = Long.MIN_VALUE;
    for (int band = 1; band < Bands.COUNT; band++) {
      bounds[offset + band] = Bands.from(band, quota);
    }
    bounds[offset + Bands.COUNT] = Long.MAX_VALUE;
  }

  /** The commission in cents on an amount on top of what was sold before, with bounds from an index on. */
  static long commission(long amount, long before, long[] bounds, int offset) {
    long after = before + amount;
    long low = Math.min(before, after);
    long high = Math.max(before, after);
    int band = 0;
    while (bounds[offset + band + 1] <= low) {
      band++;
    }
    long sum = 0;
    while (low < high) {
      long to = Math.min(high, bounds[offset + band + 1]);
      sum += (to - low) * RATES[band];
      low = to;
      band++;
    }
    return Rounded.halfUp(amount < 0 ? -sum : sum);
  }
}
