package io.sdr.process.survival;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about how long things last and how they end. */
public final class SurvivalWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public SurvivalWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.survival.wording", SurvivalWording.class);
  }
}
