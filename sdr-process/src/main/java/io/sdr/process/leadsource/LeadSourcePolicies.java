package io.sdr.process.leadsource;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in attributions, and the sentences about sources of leads. */
public final class LeadSourcePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LeadSourcePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Attribution.class, "by-position", ImmutableByPosition.class)
        .add(Attribution.class, "by-removal", ImmutableByRemoval.class)
        .add(Attribution.class, "first-touch", ImmutableFirstTouch.class)
        .add(Attribution.class, "last-touch", ImmutableLastTouch.class)
        .add(Attribution.class, "linear", ImmutableLinear.class)
        .add(Attribution.class, "time-decay", ImmutableTimeDecay.class)
        .addWording("io.sdr.process.leadsource.wording", LeadSourcePolicies.class);
  }
}
