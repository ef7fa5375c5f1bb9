package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.Funnel;

/**
 * What the comparison shows of one segment.
 *
 * @param segment its name
 * @param funnel its funnel
 * @param conversion how many of its deals passed, with the interval, however few there are
 * @param tooFew whether there are too few
 * @param rate the share that stands for it, or why none does
 * @param againstRest how much larger its own share is than that of the other segments together; undefined ({@code too-few-cases})
 *     where either has too few deals
 * @param significance how easily chance alone would make such a difference, corrected for all segments that were compared; undefined
 *     with the difference, or ({@code no-variation}) where all deals went the same way
 */
@JsonPropertyOrder({
  "segment",
  "funnel",
  "conversion",
  "tooFew",
  "rate",
  "againstRest",
  "significance"
})
public record SegmentRow(
    String segment,
    Funnel funnel,
    Conversion conversion,
    boolean tooFew,
    Measured<SegmentShare> rate,
    Measured<ShareDifference> againstRest,
    Measured<Significance> significance) {}
