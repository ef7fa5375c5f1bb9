package io.sdr.kpi.metric;

/** Whether it was paid. */
final class Cash {
  private Cash() {}

  /** What came in as a share of what fell due in the same time. */
  record CollectionRate() implements BuiltIn {}
}
