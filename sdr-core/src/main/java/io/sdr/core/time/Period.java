package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.threeten.extra.YearWeek;

/**
 * A span of days for which something is measured, promised or paid. Half-open: the end is the first day after it.
 *
 * <p>The text form is the shortest name of the span, and {@code Period.parse(p.toString()).equals(p)}: {@code 2017},
 * {@code 2017-H2}, {@code 2017-Q3}, {@code 2017-07}, {@code 2017-W27}, {@code 2017-07-14}, and for any other span {@code
 * 2011-05-31/2011-08-31}, whose second date is the first day after it. JSON is that same text. Days are written with
 * four digits of the year, so a period starts on 0001-01-01 at the earliest and ends by 9999-12-31.
 */
public final class Period implements Comparable<Period> {
  private static final Pattern SHAPE = Pattern.compile(
      "[0-9]{4}(-(H[12]|Q[1-4]|W[0-9]{2}|[0-9]{2}(-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?)?))?");

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final LocalDateRange dates;

  private Period(LocalDateRange dates) {
    this.dates = dates;
  }

  /**
   * The period of the given days.
   *
   * @throws Refusal if the range is empty, has no start or no end, or needs more than four digits for a year
   */
  public static Period of(LocalDateRange dates) {
    Refusal.unless(!dates.isEmpty(), "period.must-not-be-empty", dates);
    Refusal.unless(
        !dates.isUnboundedStart() && !dates.isUnboundedEnd(),
        "period.must-have-start-and-end",
        dates);
    Refusal.unless(
        !dates.getStart().isBefore(EARLIEST) && !dates.getEnd().isAfter(LATEST),
        "period.must-lie-in-four-digit-years",
        dates);
    return new Period(dates);
  }

  /** The period from a day up to, and not including, another. */
  public static Period of(LocalDate start, LocalDate end) {
    Refusal.unless(start.isBefore(end), "period.must-not-be-empty", start, end);
    return of(LocalDateRange.of(start, end));
  }

  /**
   * Reads a period from its text form.
   *
   * @throws Refusal if the text has none of the forms, or names a month, week or day that does not exist
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Period parse(String text) {
    Refusal.unless(SHAPE.matcher(text).matches(), "period.must-be-well-formed", text);
    try {
      return read(text);
    } catch (DateTimeException noSuchDay) {
      throw Refusal.because("period.must-be-well-formed", text);
    }
  }

  private static Period read(String text) {
    if (text.contains("/")) {
      return of(LocalDate.parse(text.substring(0, 10)), LocalDate.parse(text.substring(11)));
    }
    return switch (text.length()) {
      case 4 -> Cadence.YEAR.periodOf(Year.parse(text).atDay(1));
      case 10 -> Cadence.DAY.periodOf(LocalDate.parse(text));
      default ->
        switch (text.charAt(5)) {
          case 'H' -> Cadence.HALF_YEAR.periodOf(YearHalf.parse(text).atDay(1));
          case 'Q' -> Cadence.QUARTER.periodOf(YearQuarter.parse(text).atDay(1));
          case 'W' -> Cadence.WEEK.periodOf(week(text).atDay(DayOfWeek.MONDAY));
          default -> Cadence.MONTH.periodOf(YearMonth.parse(text).atDay(1));
        };
    };
  }

  private static YearWeek week(String text) {
    YearWeek week = YearWeek.parse(text);
    // week 53 of a year that has 52 would be read as the first of the next year
    Refusal.unless(week.toString().equals(text), "period.must-be-well-formed", text);
    return week;
  }

  /** The days of the period. */
  public LocalDateRange dates() {
    return dates;
  }

  /** The first day. */
  public LocalDate start() {
    return dates.getStart();
  }

  /** The first day after the period. */
  public LocalDate end() {
    return dates.getEnd();
  }

  /** The last day. */
  public LocalDate lastDay() {
    return dates.getEndInclusive();
  }

  /** How many calendar days the period has. */
  public int days() {
    return dates.lengthInDays();
  }

  /** Whether the day lies in the period. */
  public boolean contains(LocalDate day) {
    return dates.contains(day);
  }

  /** The days that the period shares with a range; empty when they share none. */
  public Optional<Period> within(LocalDateRange range) {
    return dates.isConnected(range)
        ? Optional.of(dates.intersection(range)).filter(both -> !both.isEmpty()).map(Period::new)
        : Optional.empty();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Period other) {
    return Comparator.comparing(Period::start).thenComparing(Period::end).compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Period that && dates.equals(that.dates);
  }

  @Override
  public int hashCode() {
    return dates.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return named(Cadence.YEAR, day -> day.toString().substring(0, 4))
        .or(() -> named(Cadence.HALF_YEAR, day -> YearHalf.from(day).toString()))
        .or(() -> named(Cadence.QUARTER, day -> YearQuarter.from(day).toString()))
        .or(() -> named(Cadence.MONTH, day -> YearMonth.from(day).toString()))
        .or(() -> named(Cadence.WEEK, day -> YearWeek.from(day).toString()))
        .or(() -> named(Cadence.DAY, LocalDate::toString))
        .orElseGet(dates::toString);
  }

  private Optional<String> named(Cadence cadence, Function<LocalDate, String> name) {
    return cadence.startOf(start()).equals(start()) && cadence.next(start()).equals(end())
        ? Optional.of(name.apply(start()))
        : Optional.empty();
  }
}
