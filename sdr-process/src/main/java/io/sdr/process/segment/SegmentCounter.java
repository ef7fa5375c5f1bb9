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
import java.util.Optional;
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
   * @throws Refusal if the segment has no name, or as {@link FunnelCounter#add(DealPath)}; nothing is counted then
   */
  public SegmentCounter add(String segment, DealPath path) {
    FunnelCounter counter = of(segment).add(path);
    segments.put(segment, counter);
    return this;
  }

  /**
   * Counts a deal of a segment, and if it is lost also the list price of what it was about.
   *
   * @throws Refusal if the segment has no name, or as {@link FunnelCounter#add(DealPath, BigMoney)}; nothing is counted then
   */
  public SegmentCounter add(String segment, DealPath path, BigMoney listPrice) {
    FunnelCounter counter = of(segment).add(path, listPrice);
    segments.put(segment, counter);
    return this;
  }

  /** The tallies of what was counted so far. */
  public SegmentTally tally() {
    return new SegmentTally(
        ImmutableSortedMap.copyOf(Maps.transformValues(segments, FunnelCounter::tally)));
  }

  /** The counter of a segment, which is one of the tally only once a deal was counted. */
  private FunnelCounter of(String segment) {
    Refusal.unless(!segment.isBlank(), "segments.must-have-names");
    return Optional.ofNullable(segments.get(segment))
        .orElseGet(() -> FunnelTally.counting(pipeline, mode, currency, asOf));
  }
}
