package io.sdr.kpi.tracking;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in alerts. */
public final class TrackingPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public TrackingPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(AlertRule.class, "behind", ImmutableBehind.class)
        .add(AlertRule.class, "sandbagged", ImmutableSandbagged.class)
        .add(AlertRule.class, "unreachable", ImmutableUnreachable.class)
        .addWording("io.sdr.kpi.tracking.wording", TrackingPolicies.class);
  }
}
