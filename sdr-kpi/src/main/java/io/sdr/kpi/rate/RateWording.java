package io.sdr.kpi.rate;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about rates. */
public final class RateWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public RateWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.rate.wording", RateWording.class);
  }
}
