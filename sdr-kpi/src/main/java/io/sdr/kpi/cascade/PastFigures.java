package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.statistics.Sample;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;

/**
 * What was reached in periods of the past, to see the seasons by. All figures are of one kind.
 *
 * <p>JSON is the list of them in the order of their periods.
 */
public final class PastFigures {
  private static final PastFigures NONE = new PastFigures(ImmutableList.of());

  private final ImmutableList<Past> all;

  private PastFigures(ImmutableList<Past> all) {
    this.all = all;
  }

  /**
   * The given figures.
   *
   * @throws Refusal if a period is there twice
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PastFigures of(List<Past> figures) {
    Refusal.unless(
        figures.stream().map(Past::period).distinct().count() == figures.size(),
        "past-figures.must-have-each-period-once");
    return new PastFigures(ImmutableList.sortedCopyOf(Comparator.comparing(Past::period), figures));
  }

  /** Nothing is known of the past. */
  public static PastFigures none() {
    return NONE;
  }

  /** All figures in the order of their periods. */
  @JsonValue
  public ImmutableList<Past> all() {
    return all;
  }

  /**
   * What was reached in earlier years in the season of a period: for a week in the weeks of its number, for any other period
   * between the same days of the year.
   */
  public Sample inSeasonOf(Period period) {
    return Sample.of(all.stream()
        .filter(past -> isSeasonOf(period, past.period()))
        .map(Past::reached)
        .toList());
  }

  private static boolean isSeasonOf(Period period, Period past) {
    int years = period.start().getYear() - past.start().getYear();
    if (isWeek(period) && isWeek(past)) {
      return past.start().isBefore(period.start()) && weekOf(period) == weekOf(past);
    }
    return years > 0
        && period.start().minusYears(years).equals(past.start())
        && period.end().minusYears(years).equals(past.end());
  }

  private static boolean isWeek(Period period) {
    return Cadence.WEEK.periodOf(period.start()).equals(period);
  }

  private static int weekOf(Period week) {
    return week.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PastFigures that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  /**
   * What was reached in one period.
   *
   * @param period when
   * @param reached how much
   */
  @JsonPropertyOrder({"period", "reached"})
  public record Past(Period period, BigDecimal reached) {
    /** Makes a figure. */
    public Past {
      reached = Decimals.computed(reached);
    }
  }
}
