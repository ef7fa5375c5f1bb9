package io.sdr.process.lead;

import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;

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
   * How many leads in all somebody may have received by the end of a day of the month: the part of the capacity that the days on
   * which the person worked so far are of all days of the month that the person's hours know, whole leads only. Whoever is there on
   * all of them gets the whole capacity, a small one too; whoever is away gets no more a day than the others, and what is left
   * over of a lead on the last day at work.
   */
  public long allowedBy(LocalDate day, Seller seller) {
    return MonthPace.of(leads, YearMonth.from(day), seller).allowedBy(day);
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
