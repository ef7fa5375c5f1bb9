package io.sdr.kpi.conduct;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the metrics of quality, discipline and competence. */
public final class ConductPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ConductPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    ConductCatalogue.METRICS.contributeTo(registry);
    registry.addWording("io.sdr.kpi.conduct.wording", ConductPolicies.class);
  }
}
