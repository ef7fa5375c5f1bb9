package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Consecutive periods without gap or overlap: every day from the first start to the last end lies in exactly one.
 *
 * <p>Made by a {@link Cadence}, or by the very days on which periods begin, for companies whose quarters follow no
 * calendar. In JSON a sequence is the list of those days, the last of them being the first day after it.
 */
public final class PeriodSequence {
  private final ImmutableSortedSet<LocalDate> bounds;
  private final Period span;

  private PeriodSequence(ImmutableSortedSet<LocalDate> bounds) {
    Refusal.unless(bounds.size() > 1, "period-sequence.must-have-start-and-end", bounds);
    this.span = Period.of(bounds.first(), bounds.last());
    this.bounds = bounds;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static PeriodSequence bounded(ImmutableList<LocalDate> bounds) {
    Refusal.unless(
        Comparators.isInStrictOrder(bounds, Comparator.naturalOrder()),
        "period-sequence.must-have-ascending-days",
        bounds);
    return new PeriodSequence(ImmutableSortedSet.copyOf(bounds));
  }

  /** The periods of a cadence that overlap a span; the first and the last are whole even where the span is not. */
  public static PeriodSequence of(Cadence cadence, Period span) {
    ImmutableSortedSet.Builder<LocalDate> bounds = ImmutableSortedSet.naturalOrder();
    LocalDate day = cadence.startOf(span.start());
    for (; day.isBefore(span.end()); day = cadence.next(day)) {
      bounds.add(day);
    }
    return new PeriodSequence(bounds.add(day).build());
  }

  /**
   * Periods that begin on the given days, the last one ending before {@code end}.
   *
   * @throws Refusal if there is no start, or {@code end} is not after all of them
   */
  public static PeriodSequence startingOn(Collection<LocalDate> starts, LocalDate end) {
    Refusal.unless(
        starts.stream().allMatch(start -> start.isBefore(end)),
        "period-sequence.must-end-after-last-start",
        end);
    return new PeriodSequence(
        ImmutableSortedSet.<LocalDate>naturalOrder().addAll(starts).add(end).build());
  }

  /** From the first start to the last end. */
  public Period span() {
    return span;
  }

  /** The period in which the day lies; empty before the first and after the last. */
  public Optional<Period> periodOf(LocalDate day) {
    return Optional.ofNullable(bounds.floor(day))
        .flatMap(
            start -> Optional.ofNullable(bounds.higher(day)).map(end -> Period.of(start, end)));
  }

  /** All periods in order. */
  public ImmutableList<Period> periods() {
    ImmutableList<LocalDate> days = bounds.asList();
    ImmutableList.Builder<Period> periods = ImmutableList.builder();
    for (int i = 1; i < days.size(); i++) {
      periods.add(Period.of(days.get(i - 1), days.get(i)));
    }
    return periods.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PeriodSequence that && bounds.equals(that.bounds);
  }

  @Override
  public int hashCode() {
    return bounds.hashCode();
  }

  @Override
  public String toString() {
    return periods().toString();
  }

  @JsonValue
  ImmutableList<LocalDate> bounds() {
    return bounds.asList();
  }
}
