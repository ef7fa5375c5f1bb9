package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the spans of one line that go on in the same way, and tells steps from bends. */
final class PayLine {
  private final PayScan scan;
  private final int line;
  private final List<Stretch> stretches = new ArrayList<>();

  PayLine(PayScan scan, int line, ImmutableList<PayScan.Span> spans) {
    this.scan = scan;
    this.line = line;
    spans.forEach(this::add);
  }

  private void add(PayScan.Span span) {
    Stretch next = stretch(span);
    int last = stretches.size() - 1;
    if (last >= 0 && goesOn(stretches.get(last), next)) {
      Stretch begun = stretches.remove(last);
      next = new Stretch(
          begun.from,
          next.to,
          begun.earnedFrom,
          next.earnedTo,
          true,
          begun.paidFrom,
          next.paidTo,
          begun.unmet);
    }
    stretches.add(next);
  }

  private Stretch stretch(PayScan.Span span) {
    Pay low = scan.at(span.from());
    Pay high = scan.at(span.to());
    boolean paidFrom = low.unmetOf(line).isEmpty();
    boolean paidTo = high.unmetOf(line).isEmpty();
    return new Stretch(
        span.from(),
        span.to(),
        low.of(line),
        high.of(line),
        span.straight(),
        paidFrom,
        paidTo,
        paidFrom || paidTo ? Optional.empty() : high.unmetOf(line));
  }

  private static boolean goesOn(Stretch one, Stretch next) {
    if (!one.straight
        || !next.straight
        || one.changesState()
        || next.changesState()
        || one.paidTo != next.paidFrom) {
      return false;
    }
    BigDecimal wide = BigDecimal.valueOf(Math.max(one.width(), next.width()));
    BigDecimal bend = one.rise()
        .multiply(BigDecimal.valueOf(next.width()))
        .subtract(next.rise().multiply(BigDecimal.valueOf(one.width())));
    return bend.abs().compareTo(PayScan.NOISE.multiply(wide)) <= 0;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Whether one unit changes pay by more than a bend between what is before and behind it would. */
  boolean isStep(int index) {
    Stretch one = stretches.get(index);
    if (one.width() > 1 || !one.straight) {
      return false;
    }
    BigDecimal before = slopeFrom(index, -1);
    BigDecimal behind = slopeFrom(index, 1);
    BigDecimal least = before.min(behind).subtract(PayScan.NOISE);
    BigDecimal most = before.max(behind).add(PayScan.NOISE);
    return one.changesState() || one.rise().compareTo(least) < 0 || one.rise().compareTo(most) > 0;
  }

  /** The steeper of the two slopes beside a unit, by unit. */
  BigDecimal steepestBeside(int index) {
    return slopeFrom(index, -1).max(slopeFrom(index, 1));
  }

  private BigDecimal slopeFrom(int index, int direction) {
    return nearest(index, direction)
        .or(() -> nearest(index, -direction))
        .map(Stretch::slope)
        .orElse(BigDecimal.ZERO);
  }

  private Optional<Stretch> nearest(int index, int direction) {
    for (int i = index + direction; i >= 0 && i < stretches.size(); i += direction) {
      if (stretches.get(i).width() > 1 && stretches.get(i).straight) {
        return Optional.of(stretches.get(i));
      }
    }
    return Optional.empty();
  }

  /** A run of units, and whether the rule is met at its ends. */
  record Stretch(
      long from,
      long to,
      BigDecimal earnedFrom,
      BigDecimal earnedTo,
      boolean straight,
      boolean paidFrom,
      boolean paidTo,
      Optional<String> unmet) {
    long width() {
      return to - from;
    }

    /** Whether the rule is met on one side only. */
    boolean changesState() {
      return paidFrom != paidTo;
    }

    BigDecimal rise() {
      return earnedTo.subtract(earnedFrom);
    }

    BigDecimal slope() {
      return Decimals.quotient(rise(), BigDecimal.valueOf(width()));
    }
  }
}
