package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.statistics.Sample;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.temporal.IsoFields;
import java.util.Collection;
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
   * What was reached in earlier years in the season of a period, year by year: between the same days of the year, and for a week
   * in the week of its number, or in the 52nd where the year has no 53rd. Of a week that is cut where months meet it is as much
   * as its days are of those of the week; a day is first looked for by its month and day.
   */
  public Sample inSeasonOf(Period period) {
    if (period.days() > 1 && isWithinAWeek(period)) {
      return inWeekOf(period);
    }
    List<BigDecimal> sameDays = all.stream()
        .filter(past -> isBetweenTheSameDays(period, past.period()))
        .map(Past::reached)
        .toList();
    return sameDays.isEmpty() && isWithinAWeek(period) ? inWeekOf(period) : Sample.of(sameDays);
  }

  private static boolean isBetweenTheSameDays(Period period, Period past) {
    int years = period.start().getYear() - past.start().getYear();
    return years > 0
        && period.start().minusYears(years).equals(past.start())
        && (period.days() == 1
            ? past.days() == 1
            : period.end().minusYears(years).equals(past.end()));
  }

  private Sample inWeekOf(Period period) {
    ImmutableListMultimap<Integer, Past> byYear = all.stream()
        .filter(past -> isWithinAWeek(past.period()) && isNamesake(period, past.period()))
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            past -> yearOf(past.period()), past -> past));
    return Sample.of(byYear.asMap().values().stream()
        .map(week -> scaled(week, period.days()))
        .toList());
  }

  /** What was reached in the known days of a week, for so many days. */
  private static BigDecimal scaled(Collection<Past> week, int days) {
    BigDecimal reached = week.stream().map(Past::reached).reduce(BigDecimal.ZERO, BigDecimal::add);
    int known = week.stream().mapToInt(past -> past.period().days()).sum();
    return known == days
        ? reached
        : Decimals.quotient(reached.multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(known));
  }

  private static boolean isWithinAWeek(Period period) {
    return !period.end().isAfter(Cadence.WEEK.periodOf(period.start()).end());
  }

  private static boolean isNamesake(Period week, Period past) {
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(past.start()).getMaximum();
    return yearOf(past) < yearOf(week) && weekOf(past) == Math.min(weekOf(week), weeks);
  }

  private static int yearOf(Period week) {
    return week.start().get(IsoFields.WEEK_BASED_YEAR);
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
