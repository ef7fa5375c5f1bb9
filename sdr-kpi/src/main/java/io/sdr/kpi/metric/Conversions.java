package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;

/** How well one thing turns into the next. */
final class Conversions {
  private Conversions() {}

  /** Won deals as a share of decided ones. */
  record WinRate() implements BuiltIn {}

  /** What was won as a share of what was decided, by amounts. */
  record WinRateByAmount() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.win-rate-by-amount",
          tally.of(Quantities.SOLD),
          tally.of(Quantities.SOLD).plus(tally.of(Quantities.LOST)),
          tally.of(Quantities.DEALS_WON) + tally.of(Quantities.DEALS_LOST),
          "no-decided-deals",
          trace);
    }
  }

  /** Meetings held as a share of those that were not called off. */
  record ShowRate() implements BuiltIn {}

  /** Calls that became talks, as a share of all calls. */
  record AnswerRate() implements BuiltIn {}
}
