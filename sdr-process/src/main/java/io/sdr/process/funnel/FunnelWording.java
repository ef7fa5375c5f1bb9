package io.sdr.process.funnel;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about funnels. */
public final class FunnelWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public FunnelWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.funnel.wording", FunnelWording.class);
  }
}
