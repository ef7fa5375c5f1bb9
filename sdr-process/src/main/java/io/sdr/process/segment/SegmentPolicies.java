package io.sdr.process.segment;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in shares that stand for a segment, and the sentences about segments. */
public final class SegmentPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public SegmentPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(SegmentRate.class, "own", ImmutableOwnRate.class)
        .add(SegmentRate.class, "pooled", ImmutablePooledRate.class)
        .add(SegmentRate.class, "shrunk", ImmutableShrunkRate.class)
        .addWording("io.sdr.process.segment.wording", SegmentPolicies.class);
  }
}
