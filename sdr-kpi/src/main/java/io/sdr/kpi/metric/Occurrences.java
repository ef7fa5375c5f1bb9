package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each number occurred. Merges exactly, and unlike a running average still knows its median.
 *
 * @param counts occurrences by number
 */
public record Occurrences(ImmutableSortedMap<BigDecimal, Long> counts) {
  private static final Percent LEVEL = Percent.of("95");
  private static final Occurrences NONE = new Occurrences(ImmutableSortedMap.of());

  /** Makes counts; only what occurred is counted, and no more of it than fits a word. */
  public Occurrences {
    boolean isNormal = true;
    long size = 0;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      Refusal.unless(entry.getValue() > 0, "occurrences.must-be-positive");
      size = Counts.sum(size, entry.getValue());
      isNormal &= entry.getKey().equals(Decimals.computed(entry.getKey()));
    }
    counts = isNormal ? counts : normalized(counts);
  }

  private static ImmutableSortedMap<BigDecimal, Long> normalized(
      ImmutableSortedMap<BigDecimal, Long> counts) {
    Map<BigDecimal, Long> plain = new TreeMap<>();
    counts.forEach((number, n) -> plain.merge(Decimals.computed(number), n, Counts::sum));
    return ImmutableSortedMap.copyOf(plain);
  }

  /** No occurrences. */
  public static Occurrences none() {
    return NONE;
  }

  /** Both sets of occurrences. */
  public Occurrences plus(Occurrences other) {
    if (counts.isEmpty() || other.counts.isEmpty()) {
      return counts.isEmpty() ? other : this;
    }
    Map<BigDecimal, Long> sum = new TreeMap<>(counts);
    other.counts.forEach((number, count) -> sum.merge(number, count, Counts::sum));
    return new Occurrences(ImmutableSortedMap.copyOf(sum));
  }

  /** How many occurrences there are. */
  public long size() {
    long size = 0;
    for (long count : counts.values()) {
      size += count;
    }
    return size;
  }

  /** The middle number, or the mean of the two middle ones; undefined ({@code no-sample}) for no occurrences. */
  public Measured<BigDecimal> median() {
    long size = size();
    return size == 0
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.computed(
            numberAt((size - 1) / 2).add(numberAt(size / 2)).multiply(BigDecimal.valueOf(5, 1))));
  }

  /** The mean to 34 digits; undefined ({@code no-sample}) for no occurrences. */
  public Measured<BigDecimal> mean() {
    long size = size();
    return size == 0
        ? Measured.undefined("no-sample")
        : Measured.of(Decimals.quotient(sum(), BigDecimal.valueOf(size)));
  }

  /**
   * The mean with the 95 % interval of Student's distribution; undefined ({@code too-few-values}) with fewer than two
   * occurrences.
   */
  public Measured<Estimate> meanEstimate() {
    long size = size();
    if (size < 2) {
      return Measured.undefined("too-few-values");
    }
    BigDecimal mean = Decimals.quotient(sum(), BigDecimal.valueOf(size));
    BigDecimal squares = counts.entrySet().stream()
        .map(entry ->
            entry.getKey().subtract(mean).pow(2).multiply(BigDecimal.valueOf(entry.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Measured.of(Estimate.ofMean(
        size, mean, Decimals.quotient(squares, BigDecimal.valueOf(size - 1)), LEVEL));
  }

  private BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      sum = sum.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
    }
    return sum;
  }

  private BigDecimal numberAt(long position) {
    long passed = 0;
    for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (position < passed) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException(position);
  }
}
