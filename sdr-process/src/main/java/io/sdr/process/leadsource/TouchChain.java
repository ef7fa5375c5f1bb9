package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;

/** A chain of touches: how often which follows which, and how often a sale follows. */
final class TouchChain {
  private static final int MOST_CHANNELS = 60;
  private static final int NONE = -1;

  private final ImmutableList<String> channels;
  private final long[] starts;
  private final long[][] moves;
  private final long[] sales;
  private final long[] leaving;
  private long walks;

  TouchChain(ImmutableList<TouchPath> paths) {
    this.channels = paths.stream()
        .flatMap(path -> path.touches().stream())
        .map(Touch::channel)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
        .asList();
    Refusal.unless(
        !channels.isEmpty() && channels.size() <= MOST_CHANNELS,
        "attribution.must-have-few-channels",
        channels.size());
    this.starts = new long[channels.size()];
    this.moves = new long[channels.size()][channels.size()];
    this.sales = new long[channels.size()];
    this.leaving = new long[channels.size()];
    paths.forEach(this::add);
  }

  private void add(TouchPath path) {
    int at = channels.indexOf(path.touches().get(0).channel());
    starts[at] = Math.addExact(starts[at], path.count());
    walks = Math.addExact(walks, path.count());
    for (Touch next : path.touches().subList(1, path.touches().size())) {
      int to = channels.indexOf(next.channel());
      moves[at][to] = Math.addExact(moves[at][to], path.count());
      leaving[at] = Math.addExact(leaving[at], path.count());
      at = to;
    }
    sales[at] = Math.addExact(sales[at], path.converted() ? path.count() : 0);
    leaving[at] = Math.addExact(leaving[at], path.count());
  }

  RemovalEffects effects() {
    BigDecimal whole = conversionWithout(NONE);
    ImmutableSortedMap.Builder<String, Percent> effects = ImmutableSortedMap.naturalOrder();
    for (int channel = 0; channel < channels.size(); channel++) {
      effects.put(channels.get(channel), Percent.ofFraction(effect(whole, channel)));
    }
    return new RemovalEffects(Percent.ofFraction(whole), effects.build());
  }

  private BigDecimal effect(BigDecimal whole, int channel) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : Decimals.computed(BigDecimal.ONE
            .subtract(Decimals.quotient(conversionWithout(channel), whole))
            .max(BigDecimal.ZERO));
  }

  private BigDecimal conversionWithout(int removed) {
    BigDecimal[] chances = chancesWithout(removed);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < starts.length; i++) {
      sum = sum.add(chances[i].multiply(BigDecimal.valueOf(starts[i])));
    }
    return Decimals.computed(Decimals.quotient(sum, BigDecimal.valueOf(walks)));
  }

  /**
   * The chance of a sale from each channel on, from {@code leaving · x = sales + Σ moves · x}, by elimination; a walk
   * leaves every channel in the end, so no pivot is zero.
   */
  private BigDecimal[] chancesWithout(int removed) {
    int size = channels.size();
    BigDecimal[][] rows = new BigDecimal[size][size + 1];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        long move = i == removed || j == removed ? 0 : moves[i][j];
        rows[i][j] = BigDecimal.valueOf(i == j ? leaving[i] - move : -move);
      }
      rows[i][size] = BigDecimal.valueOf(i == removed ? 0 : sales[i]);
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int i = pivot + 1; i < size; i++) {
        subtract(rows[i], rows[pivot], pivot);
      }
    }
    BigDecimal[] chances = new BigDecimal[size];
    for (int i = size - 1; i >= 0; i--) {
      BigDecimal known = rows[i][size];
      for (int j = i + 1; j < size; j++) {
        known = known.subtract(rows[i][j].multiply(chances[j], MathContext.DECIMAL128));
      }
      chances[i] = Decimals.quotient(known, rows[i][i]);
    }
    return chances;
  }

  private static void subtract(BigDecimal[] row, BigDecimal[] pivotRow, int pivot) {
    BigDecimal factor = Decimals.quotient(row[pivot], pivotRow[pivot]);
    if (factor.signum() != 0) {
      for (int j = pivot; j < row.length; j++) {
        row[j] = row[j].subtract(factor.multiply(pivotRow[j], MathContext.DECIMAL128));
      }
    }
  }
}
