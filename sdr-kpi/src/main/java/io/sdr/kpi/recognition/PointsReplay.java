package io.sdr.kpi.recognition;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** One person's points, entry by entry, up to a day. */
final class PointsReplay {
  /** What expires first is redeemed first. */
  private static final Comparator<PointsEntry> FIRST_TO_GO = Comparator.comparing(
          (PointsEntry lot) -> lot.expires().orElse(LocalDate.MAX))
      .thenComparing(Comparator.naturalOrder());

  private final Map<PointsEntry, Long> lots = new TreeMap<>(FIRST_TO_GO);
  private final PriorityQueue<PointsEntry> open = new PriorityQueue<>(FIRST_TO_GO);
  private final LocalDate asOf;
  private long shortfall;

  /** Replays entries that stand in their order. */
  PointsReplay(List<PointsEntry> entries, LocalDate asOf) {
    this.asOf = asOf;
    entries.stream().filter(entry -> !entry.day().isAfter(asOf)).forEach(this::replay);
  }

  private void replay(PointsEntry entry) {
    if (entry.isEarned()) {
      lots.put(entry, entry.points());
      open.add(entry);
    } else {
      shortfall = Math.addExact(shortfall, missingAfterTaking(entry));
    }
  }

  /** What is used up or expired is not looked at again: redemptions come in the order of their days. */
  private long missingAfterTaking(PointsEntry redemption) {
    long missing = redemption.points();
    while (missing > 0 && !open.isEmpty()) {
      PointsEntry lot = open.element();
      long left = lot.isAliveOn(redemption.day()) ? lots.getOrDefault(lot, 0L) : 0;
      long taken = Math.min(missing, left);
      if (taken > 0) {
        lots.put(lot, left - taken);
      }
      if (taken == left) {
        open.remove();
      }
      missing -= taken;
    }
    return missing;
  }

  long shortfall() {
    return shortfall;
  }

  long balance(Trace trace) {
    long balance = 0;
    for (Map.Entry<PointsEntry, Long> lot : lots.entrySet()) {
      balance = Math.addExact(balance, left(lot.getKey(), lot.getValue(), trace));
    }
    trace.yields(Operation.SUM, BigDecimal.valueOf(balance));
    return balance;
  }

  private long left(PointsEntry lot, long rest, Trace trace) {
    Trace step = trace
        .step("points.lot")
        .given("reason", lot.reason())
        .given("day", lot.day())
        .given("points", lot.points());
    if (!lot.isAliveOn(asOf)) {
      step.given("expires", lot.expires().orElseThrow()).fails("points-expired");
      return 0;
    }
    step.yields(Operation.STATED, BigDecimal.valueOf(rest));
    return rest;
  }
}
