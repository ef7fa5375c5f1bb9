package io.sdr.examples.department.sample;

import io.sdr.core.value.Refusal;

/**
 * How large a made-up department is.
 *
 * @param deals rows of the file of deals, before flawed ones
 * @param teams teams, each with a manager
 * @param sellers sellers of each team
 * @param seed what the made-up facts follow from
 * @param flawed whether rows are added that no reader can use
 */
public record SampleSize(long deals, int teams, int sellers, long seed, boolean flawed) {
  /** Two teams of four, small enough to read, with flaws. */
  public static final SampleSize SMALL = new SampleSize(320, 2, 4, 2026, true);

  /** With more deals than these, all of a month kept in memory to credit them one by one would fill it. */
  private static final long MOST_CREDITED = 200_000;

  /** Makes a size. */
  public SampleSize {
    Refusal.unless(
        deals >= 0 && deals <= 1_000_000_000, "sample.must-have-sensible-number-of-deals");
    Refusal.unless(teams >= 1 && teams <= 1000, "sample.must-have-sensible-number-of-teams");
    Refusal.unless(deals > 0 || !flawed, "sample.must-have-deals-to-be-flawed");
    Refusal.unless(sellers >= 2 && sellers <= 1000, "sample.must-have-sensible-number-of-sellers");
  }

  /**
   * Whether people are paid sale by sale, each credited to those who sold it; else they are paid by what their sales add up
   * to.
   */
  public boolean paysSaleBySale() {
    return deals <= MOST_CREDITED;
  }
}
