package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import org.joda.money.BigMoney;

/** How well one thing turns into the next. */
final class Conversions {
  private Conversions() {}

  /** Won deals as a share of decided ones. */
  record WinRate() implements BuiltIn {}

  /** What was won as a share of what was decided, by amounts. */
  record WinRateByAmount() implements BuiltIn {
    private static final String RULE = "metric.win-rate-by-amount";

    @Override
    public Reading read(Tally tally, Trace trace) {
      BigMoney sold = tally.of(Quantities.SOLD);
      long won = tally.of(Quantities.DEALS_WON);
      long known = tally.of(Quantities.LOST_OF_KNOWN_AMOUNT);
      return known == 0 && tally.of(Quantities.DEALS_LOST) > 0
          ? Readings.undefined(RULE, "no-known-amounts-lost", trace)
          : Readings.share(
              RULE,
              sold,
              sold.plus(tally.of(Quantities.LOST)),
              Counts.sum(won, known),
              "no-decided-deals",
              trace);
    }
  }

  /** Meetings held as a share of those that were not called off. */
  record ShowRate() implements BuiltIn {}

  /** Calls that became talks, as a share of all calls. */
  record AnswerRate() implements BuiltIn {}
}
