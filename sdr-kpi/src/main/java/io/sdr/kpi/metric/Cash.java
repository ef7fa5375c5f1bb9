package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;

/** Whether it was paid. */
final class Cash {
  private Cash() {}

  /** What came in as a share of what fell due in the same time. */
  record CollectionRate() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.collection-rate",
          tally.of(Quantities.PAID),
          tally.of(Quantities.DUE),
          tally.of(Quantities.PAYMENTS),
          "nothing-fell-due",
          trace);
    }
  }
}
