package io.sdr.process.segment;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import org.immutables.value.Value;

/** The share of the segment itself, and that of all where it has too few deals. */
@Value.Immutable(singleton = true)
abstract class PooledRate implements SegmentRate {
  @Override
  public Measured<SegmentShare> share(SegmentSample seen, Trace trace) {
    return seen.isTooFew()
        ? OwnRate.shareOf(seen.all(), trace.step("segments.pooled-rate"))
        : OwnRate.shareOf(seen.own(), trace.step("segments.own-rate"));
  }
}
