package io.sdr.process.funnelrun;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about columns of stage changes. */
public final class FunnelRunWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public FunnelRunWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.funnelrun.wording", FunnelRunWording.class);
  }
}
