package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which earlier period a period is compared with. */
public enum Earlier {
  /** The one just before: of a month the last month, of any other span as many days. */
  @JsonProperty("last-period")
  LAST_PERIOD {
    @Override
    public Period of(Period period) {
      return cadenceOf(period)
          .map(cadence -> cadence.periodOf(period.start().minusDays(1)))
          .orElseGet(() -> Period.of(period.start().minusDays(period.days()), period.start()));
    }
  },
  /**
   * The same a year ago: of a week the one 52 weeks before, of anything else the same first and last day. What ends with a month
   * ends with it then, too, be it the leap day; a leap day is compared with the day before it.
   */
  @JsonProperty("year-ago")
  YEAR_AGO {
    @Override
    public Period of(Period period) {
      LocalDate start = period.start().minusYears(1);
      return cadenceOf(period)
          .map(cadence -> cadence.periodOf(
              cadence == Cadence.WEEK ? period.start().minusWeeks(WEEKS_OF_YEAR) : start))
          .orElseGet(() -> Period.of(
              start,
              endsWithMonth(period)
                  ? period.end().minusYears(1)
                  : period.lastDay().minusYears(1).plusDays(1)));
    }

    private static boolean endsWithMonth(Period period) {
      return period.end().getDayOfMonth() == 1;
    }
  };

  private static final int WEEKS_OF_YEAR = 52;

  /** The earlier period of a period. */
  public abstract Period of(Period period);

  /** The cadence that has such a period, if any. */
  private static Optional<Cadence> cadenceOf(Period period) {
    return Arrays.stream(Cadence.values())
        .filter(cadence -> cadence.periodOf(period.start()).equals(period))
        .findFirst();
  }
}
