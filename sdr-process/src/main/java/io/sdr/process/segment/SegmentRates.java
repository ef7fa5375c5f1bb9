package io.sdr.process.segment;

import io.sdr.core.value.Refusal;

/** The shares that may stand for a segment, and come with the library. */
public final class SegmentRates {
  private SegmentRates() {}

  /** Its own share, and none ({@code too-few-cases}) where it has too few deals. */
  public static SegmentRate own() {
    return ImmutableOwnRate.of();
  }

  /** Its own share, and that of all segments together where it has too few deals. */
  public static SegmentRate pooled() {
    return ImmutablePooledRate.of();
  }

  /**
   * Its own share drawn to that of all segments together, as if so many deals had been seen beside its own that went as all do: much
   * for a few deals, little for many. Where all deals went the same way, that share.
   *
   * @param deals such as 20 to 50; how firmly it is believed that the segment is like the others
   * @throws Refusal if there are none
   */
  public static SegmentRate shrunk(long deals) {
    return ImmutableShrunkRate.of(deals);
  }
}
