package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Significance;
import io.sdr.process.funnel.Conversion;
import java.util.Comparator;
import java.util.Optional;

/**
 * Segments side by side.
 *
 * @param rules how they were compared
 * @param all how many of all deals passed
 * @param unevenness how easily chance alone would make the segments that have enough deals as different as they are; undefined where
 *     there is nothing to compare ({@code no-variation}) or counts are small ({@code expected-counts-below-five})
 * @param rows the segments, in the order of their names
 */
@JsonPropertyOrder({"rules", "all", "unevenness", "rows"})
public record SegmentReport(
    SegmentRules rules,
    Conversion all,
    Measured<Significance> unevenness,
    ImmutableList<SegmentRow> rows) {
  private static final Comparator<SegmentRow> BEST_FIRST = Comparator.comparing(
          SegmentReport::lowerBound, Comparator.reverseOrder())
      .thenComparing(SegmentRow::segment);

  /** The row of a segment; empty where there is none. */
  public Optional<SegmentRow> find(String segment) {
    return rows.stream().filter(row -> row.segment().equals(segment)).findFirst();
  }

  /**
   * The segments that have enough deals, the best first: by the lower bound of their interval, so that a few lucky deals do not
   * outrank many good ones; equal ones in the order of their names.
   */
  public ImmutableList<SegmentRow> ranked() {
    return rows.stream()
        .filter(row -> !row.tooFew())
        .sorted(BEST_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static Percent lowerBound(SegmentRow row) {
    return row.conversion().interval().orElseThrow().low();
  }
}
