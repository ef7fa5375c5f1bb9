package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What deals add up to, segment by segment. Tallies of disjoint sets of deals {@linkplain #plus add} to that of all of them, in any
 * order.
 *
 * @param segments the tally of each segment, by its name; a deal is in one of them
 */
@JsonPropertyOrder("segments")
public record SegmentTally(ImmutableSortedMap<String, FunnelTally> segments) {
  /** Makes tallies; all are counted alike. */
  public SegmentTally {
    Refusal.unless(
        segments.keySet().stream().noneMatch(String::isBlank), "segments.must-have-names");
    for (FunnelTally tally : segments.values()) {
      Refusal.unless(
          isLike(tally, segments.values().iterator().next()), "segments.must-be-counted-alike");
    }
  }

  /**
   * Starts to count deals.
   *
   * @param pipeline the stages
   * @param mode in which of them a deal counts
   * @param currency the currency of all amounts; the caller has converted them
   * @param asOf the day on which stays that last have their age; no deal may know a later day
   */
  public static SegmentCounter counting(
      Pipeline pipeline, CountingMode mode, CurrencyUnit currency, LocalDate asOf) {
    return new SegmentCounter(pipeline, mode, currency, asOf);
  }

  /**
   * The tallies of both sets of deals.
   *
   * @throws Refusal if they were counted in different pipelines, modes, currencies or as of different days
   */
  public SegmentTally plus(SegmentTally other) {
    Map<String, FunnelTally> both = new TreeMap<>(segments);
    other.segments.forEach((name, tally) -> both.merge(name, tally, FunnelTally::plus));
    return new SegmentTally(ImmutableSortedMap.copyOf(both));
  }

  /** The tally of a segment; empty where no deal was counted in it. */
  public Optional<FunnelTally> find(String segment) {
    return Optional.ofNullable(segments.get(segment));
  }

  /** The tally of all segments together; empty where there are none. */
  public Optional<FunnelTally> whole() {
    return segments.values().stream().reduce(FunnelTally::plus);
  }

  /**
   * The segments side by side, and why.
   *
   * @throws Refusal if there are no segments, or the rules name a stage that is not open
   */
  public Explained<SegmentReport> compare(SegmentRules rules, Detail detail) {
    return Explained.of(
        "segments", detail, trace -> new SegmentComparison(this, rules, trace).report());
  }

  private static boolean isLike(FunnelTally one, FunnelTally other) {
    return one.pipeline().equals(other.pipeline())
        && one.mode() == other.mode()
        && one.asOf().equals(other.asOf())
        && one.currency().equals(other.currency());
  }
}
