package io.sdr.process.lead;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;

/**
 * What somebody has to do already.
 *
 * @param open leads that are being worked on
 * @param taken how many leads were received on which day, by the person's own clock; more than nothing
 */
public record Workload(long open, ImmutableSortedMap<LocalDate, Long> taken) {
  private static final Workload NONE = new Workload(0, ImmutableSortedMap.of());

  /** Makes a workload. */
  public Workload {
    Refusal.unless(open >= 0, "workload.must-not-be-negative", open);
    Refusal.unless(
        taken.values().stream().allMatch(count -> count > 0), "workload.must-name-days-with-leads");
  }

  /** Nothing to do. */
  public static Workload none() {
    return NONE;
  }

  /** So many leads open, none of which were received on a day that still counts. */
  public static Workload ofOpen(long open) {
    return new Workload(open, ImmutableSortedMap.of());
  }

  /** How many leads were received on a day. */
  public long takenOn(LocalDate day) {
    return taken.getOrDefault(day, 0L);
  }

  /** How many leads were received in a period. */
  public long takenIn(Period period) {
    return taken.subMap(period.start(), period.end()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** The workload with one more lead, received on a day. */
  public Workload plusOne(LocalDate day) {
    ImmutableSortedMap.Builder<LocalDate, Long> more = ImmutableSortedMap.naturalOrder();
    taken.forEach((date, count) -> {
      if (!date.equals(day)) {
        more.put(date, count);
      }
    });
    return new Workload(open + 1, more.put(day, takenOn(day) + 1).build());
  }

  /** The workload with one open lead less: it was closed, or went to somebody else. */
  public Workload minusOne() {
    return new Workload(open - 1, taken);
  }

  /** The workload without the days before this one, which no limit asks about any more. */
  public Workload since(LocalDate day) {
    return new Workload(open, taken.tailMap(day, true));
  }
}
