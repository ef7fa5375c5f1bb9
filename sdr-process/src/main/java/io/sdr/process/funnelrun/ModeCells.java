package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Outcome;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.StepTally;
import io.sdr.process.funnel.TimeInStage;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Counts deals in the stages of a pipeline by one counting mode, in machine words. */
final class ModeCells {
  private final CountingMode mode;
  private final int openStages;
  private final long allOpen;
  private final long[] passed;
  private final long[] open;
  private final long[] diverted;
  private final UnitLosses[] losses;
  private final UnitLosses unplaced = new UnitLosses();
  private long reachedWon;
  private long openFromFirst;
  private long wonFromFirst;

  ModeCells(CountingMode mode, int openStages) {
    this.mode = mode;
    this.openStages = openStages;
    this.allOpen = (1L << openStages) - 1;
    this.passed = new long[openStages];
    this.open = new long[openStages];
    this.diverted = new long[openStages];
    this.losses = IntStream.range(0, openStages)
        .mapToObj(stage -> new UnitLosses())
        .toArray(UnitLosses[]::new);
  }

  void add(Track deal, Outcome outcome, long amount, long listPrice) {
    long counted = deal.counts(mode);
    long counts = counted & allOpen;
    long passes = counts & deal.passes(mode);
    long remains = counts & ~passes;
    long ends = deal.ends(mode, remains);
    boolean isOfFirst = (counts & 1) != 0;
    boolean isOfLast = counted >>> openStages != 0;
    reachedWon += isOfLast ? 1 : 0;
    openFromFirst += isOfFirst && outcome == Outcome.OPEN ? timesInFirst(deal, ends) : 0;
    wonFromFirst += isOfFirst && isOfLast && remains == 0 ? 1 : 0;
    if (mode == CountingMode.EVERY_STAY) {
      countStays(counts, deal);
    } else {
      count(passes, passed);
      if (remains != ends) {
        count(remains & ~ends, diverted);
      }
    }
    if (outcome == Outcome.OPEN) {
      count(ends, open);
    } else if (ends != 0) {
      losses[Long.numberOfTrailingZeros(ends)].add(amount, listPrice);
    } else if (outcome == Outcome.LOST) {
      unplaced.add(amount, listPrice);
    }
  }

  /** A deal that counts in the first stage does so once, unless every stay counts. */
  private long timesInFirst(Track deal, long ends) {
    return mode == CountingMode.EVERY_STAY
        ? deal.staysPassed(0) + deal.staysDiverted(0) + (ends & 1)
        : 1;
  }

  private void countStays(long stages, Track deal) {
    for (long rest = stages; rest != 0; rest &= rest - 1) {
      int stage = Long.numberOfTrailingZeros(rest);
      passed[stage] += deal.staysPassed(stage);
      diverted[stage] += deal.staysDiverted(stage);
    }
  }

  private static void count(long stages, long[] cells) {
    for (long rest = stages; rest != 0; rest &= rest - 1) {
      cells[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  FunnelTally tally(
      StageEvents events,
      LocalDate asOf,
      long deals,
      AmountSum won,
      long[] unseen,
      ImmutableList<TimeInStage> days) {
    FunnelTally.Builder tally = FunnelTally.builder()
        .pipeline(events.pipeline())
        .mode(mode)
        .asOf(asOf)
        .deals(deals)
        .won(won)
        .reachedWon(reachedWon)
        .openFromFirst(openFromFirst)
        .wonFromFirst(wonFromFirst)
        .unplaced(unplaced.losses(events.currency(), events.decimals()));
    for (int stage = 0; stage < openStages; stage++) {
      tally.addStep(step(stage, events, unseen[stage], days.get(stage)));
    }
    return tally.build();
  }

  private StepTally step(int stage, StageEvents events, long mayHaveBeenIn, TimeInStage days) {
    return StepTally.builder()
        .stage(events.pipeline().openStages().get(stage))
        .entered(passed[stage] + open[stage] + diverted[stage] + losses[stage].deals())
        .passed(passed[stage])
        .losses(losses[stage].losses(events.currency(), events.decimals()))
        .open(open[stage])
        .diverted(diverted[stage])
        .unseen(mayHaveBeenIn)
        .days(days)
        .build();
  }
}
