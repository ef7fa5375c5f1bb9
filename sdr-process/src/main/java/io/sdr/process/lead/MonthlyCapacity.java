package io.sdr.process.lead;

import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * How many leads somebody can get in a month, and what that allows on a day.
 *
 * @param leads how many
 */
public record MonthlyCapacity(int leads) {
  private static final int ROUNDED_MONTH = 30;

  /** Makes a capacity. */
  public MonthlyCapacity {
    Refusal.unless(leads >= 0, "monthly-capacity.must-not-be-negative", leads);
  }

  /**
   * How many leads in all may have been received by the end of a day of the month: the part of the capacity that the
   * days so far are of the month, whole leads only. Over the month this is the capacity, for small ones too.
   */
  public long allowedBy(LocalDate day) {
    return (long) leads * day.getDayOfMonth() / day.lengthOfMonth();
  }

  /**
   * A thirtieth, rounded half up, as Odoo computes it. Known to go wrong: fewer than 15 a month are none at all, 15 are
   * 30, and 44 are 30 as well. For hosts that must agree with it; {@link #allowedBy} is the better one.
   */
  public long perDayRounded() {
    return ((long) leads + ROUNDED_MONTH / 2) / ROUNDED_MONTH;
  }

  /**
   * What is left of {@link #perDayRounded()} for somebody who received so many in the last day; negative where more.
   */
  public long leftOfDayRounded(long received) {
    return perDayRounded() - received;
  }
}
