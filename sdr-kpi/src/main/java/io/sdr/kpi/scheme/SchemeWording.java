package io.sdr.kpi.scheme;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about schemes. */
public final class SchemeWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public SchemeWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.scheme.wording", SchemeWording.class);
  }
}
