package io.sdr.kpi.fairness;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about fairness. */
public final class FairnessWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public FairnessWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.fairness.wording", FairnessWording.class);
  }
}
