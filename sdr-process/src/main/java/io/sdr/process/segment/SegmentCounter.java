package io.sdr.process.segment;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Counts deals one by one into the funnels of their segments. Not thread-safe: one for each thread, and then {@link
 * SegmentTally#plus}.
 */
public final class SegmentCounter {
  private final Pipeline pipeline;
  private final CountingMode mode;
  private final CurrencyUnit currency;
  private final LocalDate asOf;
  private final SortedMap<String, FunnelCounter> segments = new TreeMap<>();

  SegmentCounter(Pipeline pipeline, CountingMode mode, CurrencyUnit currency, LocalDate asOf) {
    this.pipeline = pipeline;
    this.mode = mode;
    this.currency = currency;
    this.asOf = asOf;
  }

  /**
   * Counts a deal of a segment.
   *
   * @throws Refusal as {@link FunnelCounter#add(DealPath)}; nothing is counted then
   */
  public SegmentCounter add(String segment, DealPath path) {
    of(segment).add(path);
    return this;
  }

  /**
   * Counts a deal of a segment, and if it is lost also the list price of what it was about.
   *
   * @throws Refusal as {@link FunnelCounter#add(DealPath, BigMoney)}; nothing is counted then
   */
  public SegmentCounter add(String segment, DealPath path, BigMoney listPrice) {
    of(segment).add(path, listPrice);
    return this;
  }

  /** The tallies of what was counted so far. */
  public SegmentTally tally() {
    return new SegmentTally(
        ImmutableSortedMap.copyOf(Maps.transformValues(segments, FunnelCounter::tally)));
  }

  private FunnelCounter of(String segment) {
    return segments.computeIfAbsent(
        segment, unknown -> FunnelTally.counting(pipeline, mode, currency, asOf));
  }
}
