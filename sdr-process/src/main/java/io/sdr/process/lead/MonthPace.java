package io.sdr.process.lead;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/** How many leads in all somebody may have received by each day of a month. */
final class MonthPace {
  private final YearMonth month;
  private final long[] allowed;

  private MonthPace(YearMonth month, long[] allowed) {
    this.month = month;
    this.allowed = allowed;
  }

  static MonthPace of(int leads, YearMonth month, Seller seller) {
    int worked = 0;
    int present = 0;
    long[] presentBy = new long[month.lengthOfMonth()];
    for (int i = 0; i < presentBy.length; i++) {
      LocalDate day = month.atDay(i + 1);
      if (!seller.hours().on(day).isEmpty()) {
        worked++;
        present += seller.isThereOn(day) ? 1 : 0;
      }
      presentBy[i] = present;
    }
    long[] allowed = new long[presentBy.length];
    for (int i = 0; i < allowed.length && worked > 0; i++) {
      allowed[i] = LongMath.divide(
          leads * presentBy[i],
          worked,
          presentBy[i] == present ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }
    return new MonthPace(month, allowed);
  }

  boolean isOf(YearMonth other) {
    return month.equals(other);
  }

  /** How many by a day of this month. */
  long allowedBy(LocalDate day) {
    return allowed[day.getDayOfMonth() - 1];
  }
}
