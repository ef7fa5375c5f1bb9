package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
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
   * The same a year ago: of a week the one 52 weeks before, of anything else the same dates. A period that ends with the last
   * of February ends with the leap day where that year has one.
   */
  @JsonProperty("year-ago")
  YEAR_AGO {
    @Override
    public Period of(Period period) {
      return cadenceOf(period).filter(Cadence.WEEK::equals).isPresent()
          ? Period.of(period.start().minusWeeks(52), period.end().minusWeeks(52))
          : Period.of(period.start().minusYears(1), period.end().minusYears(1));
    }
  };

  /** The earlier period of a period. */
  public abstract Period of(Period period);

  /** The cadence that has such a period, if any. */
  private static Optional<Cadence> cadenceOf(Period period) {
    return Arrays.stream(Cadence.values())
        .filter(cadence -> cadence.periodOf(period.start()).equals(period))
        .findFirst();
  }
}
