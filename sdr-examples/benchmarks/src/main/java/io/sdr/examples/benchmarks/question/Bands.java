package io.sdr.examples.benchmarks.question;

/**
 * What was agreed: five bands by the share of the monthly quota that was sold, each with a rate on what lies within it.
 *
 * <p>A band begins at a percentage of the quota and ends where the next begins; the last is open upwards, the first also
 * downwards, for months with more returns than sales. A percentage of a quota is always whole cents, because quotas are
 * whole units of the currency. Rates have two decimals of a percent; they are written in hundredths of a percent, so that
 * cents times rate is ten-thousandths of a cent.
 */
public final class Bands {
  /** How many bands there are. */
  public static final int COUNT = 5;

  /** The whole of which a rate is so many parts. */
  public static final long WHOLE = 10_000;

  private static final int[] FROM_PERCENT = {0, 50, 80, 100, 120};
  private static final int[] RATE = {200, 325, 500, 750, 1025};

  private Bands() {}

  /** The percentage of the quota at which a band begins. */
  public static int fromPercent(int band) {
    return FROM_PERCENT[band];
  }

  /** Where a band begins for a quota, both in cents. */
  public static long from(int band, long quota) {
    return quota * FROM_PERCENT[band] / 100;
  }

  /** The rate within a band, in hundredths of a percent. */
  public static int rate(int band) {
    return RATE[band];
  }
}
