package io.sdr.kpi.effect;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about effects. */
public final class EffectWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public EffectWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.effect.wording", EffectWording.class);
  }
}
