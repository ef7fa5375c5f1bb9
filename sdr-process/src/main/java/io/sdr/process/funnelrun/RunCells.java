package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Outcome;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.TimeInStage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts deals in machine words; stays and wins are the same in all counting modes. */
final class RunCells implements DealCounter {
  private final StageEvents events;
  private final LocalDate asOf;
  private final Walker walker;
  private final Map<CountingMode, ModeCells> modes = new EnumMap<>(CountingMode.class);
  private final ModeCells[] each;
  private final StayCells[] stays;
  private final long[] unseen;
  private final UnitSum won = new UnitSum();
  private long deals;

  RunCells(Set<CountingMode> wanted, StageEvents events, LocalDate asOf) {
    int openStages = events.pipeline().openStages().size();
    this.events = events;
    this.asOf = asOf;
    this.walker =
        new Walker(events, (int) asOf.toEpochDay(), wanted.contains(CountingMode.EVERY_STAY));
    for (CountingMode mode : wanted) {
      modes.put(mode, new ModeCells(mode, openStages));
    }
    this.each = modes.values().toArray(ModeCells[]::new);
    this.unseen = new long[openStages];
    this.stays =
        IntStream.range(0, openStages).mapToObj(stage -> new StayCells()).toArray(StayCells[]::new);
  }

  @Override
  public void add(int deal) {
    walker.walk(deal, stays);
    for (int stage = walker.unseenBefore() - 1; stage >= 0; stage--) {
      unseen[stage]++;
    }
    Outcome outcome = events.outcome(deal);
    long amount = events.amount(deal);
    long listPrice = events.listPrice(deal);
    deals++;
    if (outcome == Outcome.WON) {
      won.add(amount);
    }
    for (ModeCells mode : each) {
      mode.add(walker.track(), outcome, amount, listPrice);
    }
  }

  @Override
  public ImmutableMap<CountingMode, FunnelTally> tallies() {
    AmountSum sold = won.sum(events.currency(), events.decimals());
    ImmutableList<TimeInStage> days =
        Stream.of(stays).map(StayCells::days).collect(ImmutableList.toImmutableList());
    ImmutableMap.Builder<CountingMode, FunnelTally> tallies = ImmutableMap.builder();
    modes.forEach(
        (mode, cells) -> tallies.put(mode, cells.tally(events, asOf, deals, sold, unseen, days)));
    return tallies.buildOrThrow();
  }
}
