package io.sdr.process.funnelrun;

import io.sdr.core.value.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The changes of each deal of a range, one after the other: those of the deal d at places from {@code start(d)} up to {@code
 * end(d)}, in the order of time, those of one time in the order of rows where rows tell the order.
 *
 * <p>A change is one word: its day, the stage it entered, and the one it left.
 */
final class EventLog {
  private static final int LOW = 0xFFFF;

  /** Below this many changes of a deal, moving them one by one is the fastest way to sort them. */
  private static final int FEW = 32;

  private final int first;
  private final int[] starts;
  private final long[] events;

  private EventLog(int first, int[] starts, long[] events) {
    this.first = first;
    this.starts = starts;
    this.events = events;
  }

  /** Which order rows are in. */
  enum RowOrder {
    /** In none; changes of one deal at one time are refused. */
    NONE,
    /** Changes of one deal at one time are in the order of rows. */
    WITHIN_A_TIME,
    /** By deal, and there in the order of time; rows that are not are refused. */
    FULL
  }

  /** Brings the rows of a range of deals into order; those of others are passed over. */
  static EventLog of(Rows rows, int first, int end, RowOrder order) {
    if (order == RowOrder.FULL) {
      rows.checkOrder();
    }
    int[] starts = starts(rows.deals, first, end);
    long[] events = new long[starts[end - first]];
    Optional<long[]> moments = rows.moments.map(column -> new long[events.length]);
    scatter(rows, first, starts.clone(), events);
    if (moments.isPresent()) {
      scatter(rows, first, starts.clone(), moments.get(), rows.moments.orElseThrow());
    }
    EventLog log = new EventLog(first, starts, events);
    for (int deal = first; deal < end; deal++) {
      log.sort(deal, moments);
      if (order == RowOrder.NONE) {
        log.refuseTies(deal, moments);
      }
    }
    return log;
  }

  private static int[] starts(int[] dealOfRow, int first, int end) {
    int deals = end - first;
    int[] starts = new int[deals + 1];
    for (int deal : dealOfRow) {
      if (isWithin(deal - first, deals)) {
        starts[deal - first + 1]++;
      }
    }
    for (int deal = 0; deal < deals; deal++) {
      starts[deal + 1] += starts[deal];
    }
    return starts;
  }

  /** Whether a number is one of the first so many, from zero on. */
  private static boolean isWithin(int number, int many) {
    return Integer.compareUnsigned(number, many) < 0;
  }

  private static void scatter(Rows rows, int first, int[] next, long[] events) {
    int deals = next.length - 1;
    for (int row = 0; row < rows.deals.length; row++) {
      int deal = rows.deals[row] - first;
      if (isWithin(deal, deals)) {
        events[next[deal]++] = rows.event(row);
      }
    }
  }

  private static void scatter(Rows rows, int first, int[] next, long[] moments, long[] times) {
    int deals = next.length - 1;
    for (int row = 0; row < rows.deals.length; row++) {
      int deal = rows.deals[row] - first;
      if (isWithin(deal, deals)) {
        moments[next[deal]++] = times[row];
      }
    }
  }

  private void sort(int deal, Optional<long[]> moments) {
    int from = start(deal);
    int to = end(deal);
    long[] times = moments.orElse(events);
    int shift = moments.isPresent() ? 0 : Integer.SIZE;
    int at = from + 1;
    while (at < to && times[at - 1] >> shift <= times[at] >> shift) {
      at++;
    }
    if (at >= to) {
      return;
    }
    if (to - from <= FEW) {
      insert(from, to, times, shift);
    } else {
      merge(from, to, times, shift);
    }
  }

  private void refuseTies(int deal, Optional<long[]> moments) {
    long[] times = moments.orElse(events);
    int shift = moments.isPresent() ? 0 : Integer.SIZE;
    for (int at = start(deal) + 1; at < end(deal); at++) {
      if (times[at - 1] >> shift == times[at] >> shift) {
        throw Refusal.because("stage-events.must-tell-order-of-changes", deal);
      }
    }
  }

  private void insert(int from, int to, long[] times, int shift) {
    for (int at = from + 1; at < to; at++) {
      long event = events[at];
      long time = times[at];
      int place = at;
      for (; place > from && times[place - 1] >> shift > time >> shift; place--) {
        times[place] = times[place - 1];
        events[place] = events[place - 1];
      }
      times[place] = time;
      events[place] = event;
    }
  }

  private void merge(int from, int to, long[] times, int shift) {
    Integer[] places = new Integer[to - from];
    Arrays.setAll(places, at -> from + at);
    Arrays.sort(places, Comparator.comparingLong(place -> times[place] >> shift));
    for (long[] column : times == events ? new long[][] {events} : new long[][] {events, times}) {
      long[] sorted = new long[places.length];
      Arrays.setAll(sorted, at -> column[places[at]]);
      System.arraycopy(sorted, 0, column, from, sorted.length);
    }
  }

  int size() {
    return events.length;
  }

  int start(int deal) {
    return starts[deal - first];
  }

  int end(int deal) {
    return starts[deal - first + 1];
  }

  boolean isEmpty(int deal) {
    return start(deal) == end(deal);
  }

  long event(int place) {
    return events[place];
  }

  /** The first change of a deal that has any. */
  long first(int deal) {
    return events[start(deal)];
  }

  /** The last change of a deal that has any. */
  long last(int deal) {
    return events[end(deal) - 1];
  }

  static int day(long event) {
    return (int) (event >> Integer.SIZE);
  }

  static int entered(long event) {
    return (int) (event >>> Short.SIZE) & LOW;
  }

  /** The stage that was left, or {@link StageEvents#NO_STAGE}. */
  static int left(long event) {
    return ((int) event & LOW) - 1;
  }

  /** Columns of changes as they came. */
  static final class Rows {
    private final int[] deals;
    private final int[] stages;
    private final Optional<int[]> left;
    private final int[] days;
    private final Optional<long[]> moments;

    Rows(int[] deals, int[] stages, Optional<int[]> left, int[] days, Optional<long[]> moments) {
      this.deals = deals;
      this.stages = stages;
      this.left = left;
      this.days = days;
      this.moments = moments;
    }

    private long event(int row) {
      long from = left.isPresent() ? left.get()[row] + 1 : 0;
      return (long) days[row] << Integer.SIZE | (long) stages[row] << Short.SIZE | from;
    }

    private void checkOrder() {
      for (int row = 1; row < deals.length; row++) {
        boolean isBehind = deals[row] > deals[row - 1]
            || (deals[row] == deals[row - 1] && time(row) >= time(row - 1));
        if (!isBehind) {
          throw Refusal.because("stage-events.must-be-in-order", row);
        }
      }
    }

    private long time(int row) {
      return moments.isPresent() ? moments.get()[row] : days[row];
    }
  }
}
