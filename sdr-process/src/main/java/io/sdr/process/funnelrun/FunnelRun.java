package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.segment.SegmentTally;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Columns of stage changes, ready to be counted: as often as wanted, in one counting mode or several at once, all deals or range
 * by range.
 */
public final class FunnelRun {
  private final StageEvents events;
  private final LocalDate asOf;

  private FunnelRun(StageEvents events, LocalDate asOf) {
    this.events = events;
    this.asOf = asOf;
  }

  /**
   * A run over columns.
   *
   * @param asOf the day on which stays that last have their age; no deal may know a later day
   */
  public static FunnelRun of(StageEvents events, LocalDate asOf) {
    return new FunnelRun(events, asOf);
  }

  /** How many deals there are, those beside the range that the columns tell of included. */
  public int deals() {
    return events.deals();
  }

  /**
   * What all deals that the columns tell of add up to.
   *
   * @throws Refusal if a deal knows a day after the one the funnel speaks of, or was decided before its last change
   */
  public FunnelTally count(CountingMode mode) {
    return count(ImmutableSet.of(mode), events.first(), events.end())
        .values()
        .iterator()
        .next();
  }

  /**
   * What some of the deals add up to in each of several modes, going along their changes once. Ranges may be counted at the same
   * time; tallies of ranges that do not overlap {@linkplain FunnelTally#plus add} to those of both.
   *
   * @param from the number of the first deal
   * @param to the number after the last
   * @return the tallies in the order of the modes
   * @throws Refusal if a deal knows a day after the one the funnel speaks of, or was decided before its last change
   */
  public ImmutableMap<CountingMode, FunnelTally> count(Set<CountingMode> modes, int from, int to) {
    DealCounter counter = counter(modes);
    count(from, to, deal -> counter);
    return counter.tallies();
  }

  /**
   * What some of the deals add up to in each of their segments. Tallies of ranges that do not overlap {@linkplain SegmentTally#plus
   * add} to those of both.
   *
   * @param segments of all deals of the columns
   * @param from the number of the first deal
   * @param to the number after the last
   * @throws Refusal as {@link #count(Set, int, int)}, and if there are not as many deals as in the columns
   */
  public SegmentTally count(CountingMode mode, DealSegments segments, int from, int to) {
    Refusal.unless(segments.deals() == deals(), "deal-segments.must-be-of-all-deals", deals());
    DealCounter[] counters = new DealCounter[segments.names().size()];
    count(from, to, deal -> {
      int segment = segments.segment(deal);
      if (counters[segment] == null) {
        counters[segment] = counter(ImmutableSet.of(mode));
      }
      return counters[segment];
    });
    Map<String, FunnelTally> tallies = new TreeMap<>();
    for (int segment = 0; segment < counters.length; segment++) {
      if (counters[segment] != null) {
        tallies.put(
            segments.names().get(segment),
            counters[segment].tallies().values().iterator().next());
      }
    }
    return new SegmentTally(ImmutableSortedMap.copyOf(tallies));
  }

  /**
   * The path of one deal, as the value that is counted like it.
   *
   * @param id what the host calls the deal
   * @param owner whose it is
   */
  public DealPath path(int deal, DealId id, PersonId owner) {
    Refusal.unless(
        events.first() <= deal && deal < events.end(),
        "funnel-run.must-count-deals-there-are",
        deal);
    return new DealValues(events).path(deal, id, owner);
  }

  /** Whether deals are counted in machine words; where a number does not fit into them, values are counted, to the same end. */
  public boolean isColumnar() {
    return Walker.fits(events.pipeline()) && asOf.toEpochDay() == (int) asOf.toEpochDay();
  }

  private DealCounter counter(Set<CountingMode> modes) {
    return isColumnar() ? new RunCells(modes, events, asOf) : new RunValues(modes, events, asOf);
  }

  private void count(int from, int to, IntFunction<DealCounter> counterOf) {
    Refusal.unless(
        events.first() <= from && from <= to && to <= events.end(),
        "funnel-run.must-count-deals-there-are",
        from,
        to);
    for (int deal = from; deal < to; deal++) {
      counterOf.apply(deal).add(deal);
    }
  }
}
