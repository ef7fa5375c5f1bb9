package io.sdr.process.flow;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in ways to choose a bottleneck, and the sentences about how deals flow. */
public final class FlowPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public FlowPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(BottleneckChoice.class, "unanimous", ImmutableUnanimousSigns.class)
        .add(BottleneckChoice.class, "weighted", ImmutableWeightedSigns.class)
        .addWording("io.sdr.process.flow.wording", FlowPolicies.class);
  }
}
