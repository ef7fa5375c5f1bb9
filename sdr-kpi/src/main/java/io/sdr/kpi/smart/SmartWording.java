package io.sdr.kpi.smart;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about sound goals, and the vague words of each language. */
public final class SmartWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public SmartWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.smart.wording", SmartWording.class);
  }
}
