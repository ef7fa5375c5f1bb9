package io.sdr.process.survival;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts lifetimes one by one. Not thread-safe: one for each thread, and then {@link Lifetimes#plus}. */
public final class LifetimeCounter {
  private final Map<String, Map<Long, Long>> ends = new TreeMap<>();
  private final Map<Long, Long> lasting = new TreeMap<>();
  private final Map<Long, Long> late = new TreeMap<>();
  private long undated;

  LifetimeCounter() {}

  /** Counts one that ended after so many days; without a number it is one of those that have no known age. */
  public LifetimeCounter addEnded(String end, OptionalLong days) {
    if (days.isPresent()) {
      count(ends.computeIfAbsent(end, unknown -> new TreeMap<>()), days);
    } else {
      undated++;
    }
    return this;
  }

  /** Counts one that lasts and is so many days old; without a number it is one of those that have no known age. */
  public LifetimeCounter addLasting(OptionalLong days) {
    count(lasting, days);
    return this;
  }

  /** Says that one that is counted as well was seen only from this age on. */
  public LifetimeCounter addLate(long days) {
    late.merge(days, 1L, Math::addExact);
    return this;
  }

  /**
   * Counts a deal from the day it was opened until the day it was won or lost, or until a day on which it is open.
   *
   * @param asOf the last day anybody looked
   * @throws Refusal if the deal was opened or decided after that day
   */
  public LifetimeCounter add(Deal deal, LocalDate asOf) {
    return add(deal, Optional.empty(), asOf);
  }

  /**
   * Counts a deal that may have been opened before anybody kept records: one that was decided before {@code since} would not
   * be known.
   *
   * @param since the day from which on deals are known; those opened earlier are counted from the age they had then
   * @param asOf the last day anybody looked
   * @throws Refusal if the deal was opened or decided after that day, or decided on or before {@code since} although it was
   *     opened earlier
   */
  public LifetimeCounter add(Deal deal, LocalDate since, LocalDate asOf) {
    return add(deal, Optional.of(since), asOf);
  }

  private LifetimeCounter add(Deal deal, Optional<LocalDate> since, LocalDate asOf) {
    LocalDate end = deal.closed().orElse(asOf);
    Refusal.unless(
        !end.isAfter(asOf) && deal.opened().filter(asOf::isBefore).isEmpty(),
        "lifetimes.must-not-know-later-days",
        deal.id());
    if (deal.opened().isEmpty()) {
      undated++;
      return this;
    }
    LocalDate opened = deal.opened().get();
    Optional<LocalDate> seen = since.filter(opened::isBefore);
    Refusal.unless(
        seen.filter(day -> !end.isAfter(day)).isEmpty(),
        "lifetimes.must-be-seen-before-they-end",
        deal.id());
    seen.ifPresent(day -> addLate(ChronoUnit.DAYS.between(opened, day)));
    OptionalLong days = OptionalLong.of(ChronoUnit.DAYS.between(opened, end));
    return deal.outcome().isDecided()
        ? addEnded(deal.outcome() == Outcome.WON ? Lifetimes.WON : Lifetimes.LOST, days)
        : addLasting(days);
  }

  private void count(Map<Long, Long> counts, OptionalLong days) {
    if (days.isPresent()) {
      counts.merge(days.getAsLong(), 1L, Math::addExact);
    } else {
      undated++;
    }
  }

  /** The lifetimes that were counted so far. */
  public Lifetimes lifetimes() {
    return new Lifetimes(
        ImmutableSortedMap.copyOf(Maps.transformValues(ends, LifetimeCounter::counts)),
        counts(lasting),
        counts(late),
        undated);
  }

  private static DayCounts counts(Map<Long, Long> days) {
    return new DayCounts(ImmutableSortedMap.copyOf(days));
  }
}
