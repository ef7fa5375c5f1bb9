package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The period that a forecast is of, as it is seen on a day.
 *
 * <p>A chance is one of winning the deal within the period. Where people only say how likely it is won at all, its closing day
 * is what they say about the period; so the day decides whether the deal has a part in the forecast.
 *
 * @param asOf the day on which the forecast is made
 * @param firstDay the first day whose wins count; it may lie ahead
 * @param lastDay the last day that counts
 * @param outside what is done with deals that close on other days
 */
@JsonPropertyOrder({"asOf", "firstDay", "lastDay", "outside"})
public record Horizon(LocalDate asOf, LocalDate firstDay, LocalDate lastDay, Outside outside) {
  /**
   * What is done with deals that close outside the period: those that were won on a day before or after it, and open ones that
   * should be decided after it. An open deal whose day has passed is late, not outside; and a deal without a day is not.
   */
  public enum Outside {
    /** They count all the same: chances know about the period, or it does not matter. */
    @JsonProperty("count")
    COUNT,
    /** They are left out, and it is said of each. */
    @JsonProperty("leave-out")
    LEAVE_OUT,
    /** There must be none: who asks has chosen the deals of the period. */
    @JsonProperty("refuse")
    REFUSE
  }

  /** Makes a horizon. */
  public Horizon {
    Refusal.unless(!lastDay.isBefore(asOf), "horizon.must-not-end-before-today", asOf, lastDay);
    Refusal.unless(
        !lastDay.isBefore(firstDay), "horizon.must-not-end-before-it-begins", firstDay, lastDay);
  }

  /** A period as it is seen on a day; deals that close outside it are left out. */
  public static Horizon of(LocalDate asOf, Period period) {
    return new Horizon(asOf, period.start(), period.lastDay(), Outside.LEAVE_OUT);
  }

  /** The same with another choice for deals that close outside the period. */
  public Horizon with(Outside other) {
    return new Horizon(asOf, firstDay, lastDay, other);
  }

  /** How many days there are left. */
  public long days() {
    return ChronoUnit.DAYS.between(asOf, lastDay);
  }

  /**
   * Why a deal has no part in the forecast, if it has none.
   *
   * @throws Refusal if it closes outside the period and there must be none that does
   */
  Optional<Forecast.LeftOut> leavesOut(Prospect prospect) {
    if (prospect.category() == ForecastCategory.OMITTED) {
      return Optional.of(Forecast.LeftOut.OMITTED);
    }
    boolean isOutside =
        prospect.closing().filter(day -> isOutside(day, prospect)).isPresent();
    Refusal.unless(
        !isOutside || outside != Outside.REFUSE, "horizon.must-hold-each-deal", prospect.deal());
    return isOutside && outside == Outside.LEAVE_OUT
        ? Optional.of(Forecast.LeftOut.OUTSIDE_THE_PERIOD)
        : Optional.empty();
  }

  private boolean isOutside(LocalDate closing, Prospect prospect) {
    return closing.isAfter(lastDay) || prospect.closed() && closing.isBefore(firstDay);
  }
}
