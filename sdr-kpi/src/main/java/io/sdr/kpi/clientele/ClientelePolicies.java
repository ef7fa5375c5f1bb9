package io.sdr.kpi.clientele;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the metrics of clients. */
public final class ClientelePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ClientelePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    ClienteleCatalogue.METRICS.contributeTo(registry);
    registry.addWording("io.sdr.kpi.clientele.wording", ClientelePolicies.class);
  }
}
