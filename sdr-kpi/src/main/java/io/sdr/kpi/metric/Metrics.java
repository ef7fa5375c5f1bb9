package io.sdr.kpi.metric;

import io.sdr.core.sales.Outcome;

/** The metrics that come with the library. */
public final class Metrics {
  private Metrics() {}

  /** What was won less what was returned, in the currency of the tally. Zero when nothing was sold. */
  public static Metric revenue() {
    return ImmutableRevenue.of();
  }

  /** How many deals were won. */
  public static Metric dealsWon() {
    return ImmutableDealsWon.of();
  }

  /** The mean amount of a won deal, before returns; undefined without a won deal. */
  public static Metric averageDeal() {
    return ImmutableAverageDeal.of();
  }

  /** Won deals as a share of decided ones, with its interval; open deals are undecided. Undefined without decisions. */
  public static Metric winRate() {
    return ImmutableWinRate.of();
  }

  /** Days from opening a deal to deciding it; undefined when no such deal has a known opening. */
  public static Metric cycleDays(Outcome outcome, CycleDays.Statistic statistic) {
    return CycleDays.of(outcome, statistic);
  }
}
