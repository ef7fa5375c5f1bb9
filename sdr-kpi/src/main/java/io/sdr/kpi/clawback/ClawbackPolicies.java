package io.sdr.kpi.clawback;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in methods of taking back. */
public final class ClawbackPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ClawbackPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(ClawbackMethod.class, "reversal", ImmutablePartReversal.class)
        .add(ClawbackMethod.class, "unserved-term", ImmutableUnservedTerm.class)
        .addWording("io.sdr.kpi.clawback.wording", ClawbackPolicies.class);
  }
}
