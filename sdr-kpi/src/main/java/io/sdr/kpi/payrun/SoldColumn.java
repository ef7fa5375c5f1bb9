package io.sdr.kpi.payrun;

import java.util.Optional;

/** A figure of the credits that earn, read from columns in a unit that may be finer than theirs. */
final class SoldColumn {
  private final long[] column;
  private final Optional<PlaceFilter> earns;
  private final long times;
  private final Optional<long[]> earlier;

  SoldColumn(long[] column, Optional<PlaceFilter> earns, long times, Optional<long[]> earlier) {
    this.column = column;
    this.earns = earns;
    this.times = times;
    this.earlier = earlier;
  }

  /** What was sold earlier in the span of the calendar over which sales add up. */
  long before(Month month) {
    return earlier.map(sums -> sums[month.participant()]).orElse(0L);
  }

  /** Whether the column is read as it stands, so that a part of it is the figures. */
  boolean isPlain() {
    return earns.isEmpty() && times == 1;
  }

  long[] column() {
    return column;
  }

  /** Copies the figures of a month. */
  void read(Month month, long[] into) {
    for (int i = 0; i < month.size(); i++) {
      into[i] = figure(month.from() + i);
    }
  }

  /** What the figures of a month come to. */
  long sum(Month month) {
    return sum(month.from(), month.from() + month.size());
  }

  long sum(int from, int to) {
    long sum = 0;
    if (isPlain()) {
      for (int place = from; place < to; place++) {
        sum += column[place];
      }
    } else {
      for (int place = from; place < to; place++) {
        sum += figure(place);
      }
    }
    return sum;
  }

  private long figure(int place) {
    return earns.isPresent() && !earns.get().holds(place) ? 0 : column[place] * times;
  }

  /** Whether what is at a place earns. */
  @FunctionalInterface
  interface PlaceFilter {
    boolean holds(int place);
  }
}
