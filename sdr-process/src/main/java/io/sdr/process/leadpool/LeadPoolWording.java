package io.sdr.process.leadpool;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about pools of leads. */
public final class LeadPoolWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LeadPoolWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.leadpool.wording", LeadPoolWording.class);
  }
}
