package io.sdr.process.survival;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each number of days occurred. Merges exactly, and unlike a running average still knows its median.
 *
 * @param counts occurrences by number of days
 */
public record DayCounts(ImmutableSortedMap<Long, Long> counts) {
  private static final DayCounts NONE = new DayCounts(ImmutableSortedMap.of());

  /** Makes counts; days are not negative, and only what occurred is counted, and no more of it than fits a word. */
  public DayCounts {
    Refusal.unless(
        counts.isEmpty() || counts.firstKey() >= 0, "day-counts.must-not-have-negative-days");
    long size = 0;
    for (long count : counts.values()) {
      Refusal.unless(count > 0, "day-counts.must-be-positive");
      size = sum(size, count);
    }
  }

  private static long sum(long one, long other) {
    long both = one + other;
    Refusal.unless(both >= 0, "day-counts.must-stay-countable");
    return both;
  }

  /** No occurrences. */
  public static DayCounts none() {
    return NONE;
  }

  /** Both sets of occurrences. */
  public DayCounts plus(DayCounts other) {
    if (counts.isEmpty() || other.counts.isEmpty()) {
      return counts.isEmpty() ? other : this;
    }
    Map<Long, Long> sum = new TreeMap<>(counts);
    other.counts.forEach((days, count) -> sum.merge(days, count, DayCounts::sum));
    return new DayCounts(ImmutableSortedMap.copyOf(sum));
  }

  /** How many occurrences there are. */
  public long size() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The middle value, or the mean of the two middle ones; undefined for no occurrences. */
  public Measured<BigDecimal> median() {
    long size = size();
    return size == 0
        ? Measured.undefined("no-sample")
        : Measured.of(BigDecimal.valueOf(valueAt((size - 1) / 2) + valueAt(size / 2))
            .divide(BigDecimal.valueOf(2)));
  }

  /** The mean to 34 digits; undefined for no occurrences. */
  public Measured<BigDecimal> mean() {
    long size = size();
    BigDecimal sum = counts.entrySet().stream()
        .map(entry ->
            BigDecimal.valueOf(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return size == 0
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.quotient(sum, BigDecimal.valueOf(size)));
  }

  private long valueAt(long position) {
    long passed = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (position < passed) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException(position);
  }
}
