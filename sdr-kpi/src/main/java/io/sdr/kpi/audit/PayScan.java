package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Finds where pay turns. A span is taken as straight when three points within it lie on the line between its ends; any other is
 * cut in two, the widest first, until it is one unit wide or the search has cost enough.
 */
final class PayScan {
  /** Quotients are exact to 34 digits; what differs by less than this is equal. */
  static final BigDecimal NOISE = BigDecimal.ONE.movePointLeft(9);

  private static final int PROBES = 4;

  private final LongFunction<Pay> pay;
  private final int budget;
  private final TreeMap<Long, Pay> known = new TreeMap<>();

  PayScan(LongFunction<Pay> pay, int budget) {
    this.pay = pay;
    this.budget = budget;
  }

  Pay at(long sold) {
    return known.computeIfAbsent(sold, pay::apply);
  }

  /** The spans between the marks, so cut; what is left when the budget is spent is not straight. */
  ImmutableList<Span> spans(SortedSet<Long> marks) {
    PriorityQueue<Span> open = new PriorityQueue<>(
        Comparator.comparingLong(Span::width).reversed().thenComparingLong(Span::from));
    Long before = null;
    for (Long mark : marks) {
      if (before != null) {
        open.add(new Span(before, mark, false));
      }
      before = mark;
    }
    List<Span> found = new ArrayList<>();
    while (!open.isEmpty() && (known.size() < budget || open.peek().width() == 1)) {
      Span span = open.remove();
      if (span.width() == 1 || isStraight(span)) {
        found.add(new Span(span.from(), span.to(), true));
      } else {
        long middle = span.from() + span.width() / 2;
        open.add(new Span(span.from(), middle, false));
        open.add(new Span(middle, span.to(), false));
      }
    }
    found.addAll(open);
    return ImmutableList.sortedCopyOf(Comparator.comparingLong(Span::from), found);
  }

  private boolean isStraight(Span span) {
    for (int i = 1; i < PROBES; i++) {
      long probe = span.from() + span.width() * i / PROBES;
      if (probe > span.from() && probe < span.to() && !isOnLine(probe, span)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnLine(long probe, Span span) {
    Pay low = at(span.from());
    Pay between = at(probe);
    Pay high = at(span.to());
    BigDecimal width = BigDecimal.valueOf(span.width());
    BigDecimal passed = BigDecimal.valueOf(probe - span.from());
    for (int i = 0; i <= low.parts().size(); i++) {
      boolean sameState = low.unmetOf(i).isPresent() == high.unmetOf(i).isPresent()
          && low.unmetOf(i).isPresent() == between.unmetOf(i).isPresent();
      BigDecimal expected = high.of(i).subtract(low.of(i)).multiply(passed);
      BigDecimal actual = between.of(i).subtract(low.of(i)).multiply(width);
      if (!sameState || actual.subtract(expected).abs().compareTo(NOISE.multiply(width)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** From one amount sold to another, in units. */
  record Span(long from, long to, boolean straight) {
    long width() {
      return to - from;
    }
  }
}
