package io.sdr.process.accuracy;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about how good past forecasts were. */
public final class AccuracyWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public AccuracyWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.accuracy.wording", AccuracyWording.class);
  }
}
