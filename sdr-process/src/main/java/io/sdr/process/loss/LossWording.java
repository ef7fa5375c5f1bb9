package io.sdr.process.loss;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about why deals are lost. */
public final class LossWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LossWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.loss.wording", LossWording.class);
  }
}
