package io.sdr.kpi.metric;

import io.sdr.core.value.Refusal;

/** Adds up how many there are. */
final class Counts {
  private Counts() {}

  /** Both together; refused where these are more than can be counted. None is negative. */
  static long sum(long one, long other) {
    long both = one + other;
    Refusal.unless(both >= 0, "tally.must-stay-countable");
    return both;
  }
}
