package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;

/**
 * What was seen of a segment, beside what was seen of all.
 *
 * @param own how many of its deals passed
 * @param all how many of the deals of all segments passed, its own among them
 * @param leastDeals with how many deals it is not too few
 */
@JsonPropertyOrder({"own", "all", "leastDeals"})
public record SegmentSample(Proportion own, Proportion all, long leastDeals) {
  /** Makes a sample; the segment is part of all. */
  public SegmentSample {
    Refusal.unless(
        own.hits() <= all.hits() && own.trials() - own.hits() <= all.trials() - all.hits(),
        "segment-sample.must-be-part-of-all");
  }

  /** Whether the segment has too few deals. */
  @JsonIgnore
  public boolean isTooFew() {
    return own.trials() < leastDeals;
  }

  /** The deals of the other segments. */
  public Proportion rest() {
    return Proportion.of(all.hits() - own.hits(), all.trials() - own.trials());
  }
}
