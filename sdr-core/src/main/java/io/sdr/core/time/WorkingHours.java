package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/**
 * When work is done: the hours of the days that a calendar calls worked, at a place with its own clock. What is
 * promised within so many hours is promised in these.
 *
 * <p>Hours of a day are, in this order: the last of the special hours that name the day; none where the calendar says
 * that it is not worked; those of its day of the week; the usual ones. Spans of one day that reach into those of the
 * next count once. Sums of time are exact and follow the clock: a night in which clocks go forward is an hour shorter.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class WorkingHours {
  private static final Instant EARLIEST =
      LocalDate.of(1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant LATEST =
      LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Duration LONGEST = Duration.ofDays(36525);

  /** Longer than any shutdown: after so many days without work there will be none. */
  private static final int MOST_DAYS_OFF = 1000;

  WorkingHours() {}

  /** The same hours from Monday to Friday, written as {@code 09:00-13:00}. */
  public static WorkingHours mondayToFriday(ZoneId zone, String... hours) {
    return builder()
        .zone(zone)
        .calendar(WorkingCalendar.mondayToFriday())
        .usual(Arrays.stream(hours).map(HoursSpan::parse).toList())
        .build();
  }

  /** Around the clock on every day, where nothing ever waits for the morning. */
  public static WorkingHours always() {
    return builder()
        .zone(ZoneOffset.UTC)
        .calendar(WorkingCalendar.builder().build())
        .addUsual(HoursSpan.parse("00:00-24:00"))
        .build();
  }

  /** Starts hours. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the clock hangs. */
  public abstract ZoneId zone();

  /** Which days are worked. */
  public abstract WorkingCalendar calendar();

  /** The hours of a worked day; a lunch break is a gap between two spans. */
  public abstract ImmutableList<HoursSpan> usual();

  /** The hours of days of the week that differ from the usual ones. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<DayOfWeek, ImmutableList<HoursSpan>> weekly();

  /** Single days that differ; a later entry is stronger than an earlier one. */
  public abstract ImmutableList<SpecialHours> special();

  /** The same hours, except on some days. */
  public WorkingHours except(List<SpecialHours> days) {
    return builder().from(this).addAllSpecial(days).build();
  }

  /** What is worked on a day, by the spans that begin on it; none when it is off. */
  public ImmutableList<HoursSpan> on(LocalDate day) {
    for (SpecialHours other : special().reverse()) {
      if (other.dates().contains(day)) {
        return other.hours();
      }
    }
    return calendar().isWorked(day)
        ? weekly().getOrDefault(day.getDayOfWeek(), usual())
        : ImmutableList.of();
  }

  /** The day that the calendar on the wall shows at a moment. */
  public LocalDate dayOf(Instant moment) {
    checkMoment(moment);
    return moment.atZone(zone()).toLocalDate();
  }

  /** Whether work is done at a moment; at the very end of a span it is not. */
  public boolean isWorkedAt(Instant moment) {
    LocalDate today = dayOf(moment);
    return isWithin(today, moment) || isWithin(today.minusDays(1), moment);
  }

  private boolean isWithin(LocalDate day, Instant moment) {
    return on(day).stream()
        .anyMatch(span -> !moment.isBefore(span.startOn(day, zone()))
            && moment.isBefore(span.endOn(day, zone())));
  }

  /**
   * Whether work is done at a moment, and until when that stays so: who asks about many moments in a row need not ask
   * each time.
   */
  public Spell spellAt(Instant moment) {
    return isWorkedAt(moment)
        ? new Spell(true, endOfWork(moment))
        : new Spell(false, nextWorked(moment).value().orElse(LATEST));
  }

  /** Spans that touch are one; a day is looked ahead, which is enough to save asking. */
  private Instant endOfWork(Instant moment) {
    Instant end = moment;
    LocalDate first = dayBefore(moment);
    for (LocalDate day = first; !day.isAfter(first.plusDays(2)); day = day.plusDays(1)) {
      for (HoursSpan span : on(day)) {
        if (!span.startOn(day, zone()).isAfter(end)) {
          end = later(end, span.endOn(day, zone()));
        }
      }
    }
    return end;
  }

  /**
   * The working time between two moments.
   *
   * @throws Refusal if the end lies before the start, or either in no year from 1 to 9998
   */
  public Duration between(Instant start, Instant end) {
    Refusal.unless(!end.isBefore(start), "working-hours.must-be-counted-forward", start, end);
    Duration worked = Duration.ZERO;
    Instant reached = start;
    LocalDate last = dayOf(end);
    for (LocalDate day = dayBefore(start); !day.isAfter(last); day = day.plusDays(1)) {
      for (HoursSpan span : on(day)) {
        Instant from = later(span.startOn(day, zone()), reached);
        Instant to = earlier(span.endOn(day, zone()), end);
        if (from.isBefore(to)) {
          worked = worked.plus(Duration.between(from, to));
          reached = to;
        }
      }
    }
    return worked;
  }

  /**
   * The moment by which so much working time has passed. The end of the working day is reached before the beginning of
   * the next, and no time at all reaches the first moment that is worked, from the start on.
   *
   * @return undefined with {@code no-working-time-ahead} when nobody works for years
   * @throws Refusal if the time is negative or longer than a century, or the start lies in no year from 1 to 9998
   */
  public Measured<Instant> after(Instant start, Duration time) {
    Refusal.unless(
        !time.isNegative() && time.compareTo(LONGEST) <= 0,
        "working-hours.must-pass-within-a-century",
        time);
    Duration left = time;
    Instant reached = start;
    LocalDate day = dayBefore(start);
    for (int off = 0; off < MOST_DAYS_OFF; off++) {
      for (HoursSpan span : on(day)) {
        Instant from = later(span.startOn(day, zone()), reached);
        Instant to = span.endOn(day, zone());
        if (from.isBefore(to)) {
          Duration length = Duration.between(from, to);
          if (left.compareTo(length) <= 0) {
            return Measured.of(from.plus(left));
          }
          left = left.minus(length);
          reached = to;
          off = 0;
        }
      }
      day = day.plusDays(1);
    }
    return Measured.undefined("no-working-time-ahead");
  }

  /** The first moment from the given one on at which work is done; undefined when there is none. */
  public Measured<Instant> nextWorked(Instant from) {
    return after(from, Duration.ZERO);
  }

  /** A span of the day before may last into this one. */
  private LocalDate dayBefore(Instant start) {
    return dayOf(start).minusDays(1);
  }

  private static void checkMoment(Instant moment) {
    Refusal.unless(
        !moment.isBefore(EARLIEST) && moment.isBefore(LATEST),
        "working-hours.must-be-asked-in-four-digit-years",
        moment);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        HoursSpan.areInOrder(usual()) && weekly().values().stream().allMatch(HoursSpan::areInOrder),
        "working-hours.must-follow-one-another");
  }

  /** Builds hours. */
  public static final class Builder extends ImmutableWorkingHours.Builder {
    Builder() {}
  }
}
