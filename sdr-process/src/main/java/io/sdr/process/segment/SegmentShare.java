package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;

/**
 * The share that stands for a segment.
 *
 * @param share to 34 digits
 * @param interval where the true share lies
 */
@JsonPropertyOrder({"share", "interval"})
public record SegmentShare(Percent share, Proportion.Interval interval) {}
