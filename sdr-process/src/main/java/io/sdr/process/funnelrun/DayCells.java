package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.process.survival.DayCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts numbers of days: in a cell each where they are few, as they nearly always are, and in a table beyond. */
final class DayCells {
  /** Some forty years; a stage that lasts longer is a mistake of a date, and must not take memory for every day. */
  private static final int MOST_CELLS = 1 << 14;

  private long[] cells = new long[8];
  private final Map<Long, Long> beyond = new HashMap<>();

  void add(long days) {
    if (days >= cells.length) {
      grow(days);
    }
    if (days < cells.length) {
      cells[(int) days]++;
    } else {
      beyond.merge(days, 1L, Long::sum);
    }
  }

  private void grow(long days) {
    if (days < MOST_CELLS) {
      cells = Arrays.copyOf(cells, Integer.highestOneBit((int) days) * 2);
    }
  }

  DayCounts counts() {
    ImmutableSortedMap.Builder<Long, Long> counts = ImmutableSortedMap.naturalOrder();
    for (int days = 0; days < cells.length; days++) {
      if (cells[days] > 0) {
        counts.put((long) days, cells[days]);
      }
    }
    return new DayCounts(counts.putAll(beyond).build());
  }
}
